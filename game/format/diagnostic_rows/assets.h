/* assets.h - texts in several languages, files, pictures. */
/* clang-format off */
DIAGNOSTIC(E620, FILE_MISSING, EXAMPLE_SCENARIO,
    "het bestand \"{name}\" is er niet",
    "the file \"{name}\" is not there",
    "le fichier \"{name}\" est introuvable",
    "\"cases.night.picture\": <<\"art/{id}.svg\">>",
    "\"cases.night.ask\": \"Which colour?\"")
DIAGNOSTIC(E621, PATH_UNSAFE, EXAMPLE_SCENARIO,
    "\"{name}\" kan niet: een bestand moet in de map van het scenario staan; schrijf het "
    "zoals art/naam.svg",
    "\"{name}\" cannot be: a file stands in the scenario's own folder, written like art/name.svg",
    "\"{name}\" n'est pas permis : un fichier doit se trouver dans le dossier du scénario et "
    "s'écrire comme art/nom.svg",
    "\"choices.colour.red.picture\": <<\"../red.svg\">>",
    "\"choices.colour.red.hint\": \"Like fire.\"")
DIAGNOSTIC(W622, TEXT_LANGUAGE_MISSING, EXAMPLE_SCENARIO,
    "deze tekst ontbreekt in: {name}",
    "this text is missing in: {name}",
    "il manque ce texte dans ces langues : {name}",
    "\"languages\": [\"en\", \"nl\"], \"flow.shift.title\": <<\"The night shift\">>",
    "\"languages\": [\"en\", \"nl\"], "
    "\"flow.shift.title\": {\"en\": \"The night shift\", \"nl\": \"De nachtdienst\"}")
DIAGNOSTIC(W623, TEXT_LANGUAGE_EXTRA, EXAMPLE_SCENARIO,
    "\"{name}\" staat niet bij de talen van dit scenario",
    "\"{name}\" is not among the languages of this scenario",
    "\"{name}\" ne figure pas parmi les langues de ce scénario",
    "\"flow.shift.title\": {\"en\": \"Night\", <<\"nl\">>: \"Nacht\"}",
    "\"flow.shift.title\": {\"en\": \"Night\"}")
DIAGNOSTIC(E624, PLACEHOLDER_UNKNOWN, EXAMPLE_SCENARIO,
    "er is hier niets om {{{name}}} mee in te vullen",
    "there is nothing here that could fill in {{{name}}}",
    "il n'y a rien ici pour remplir {{{name}}}",
    "\"agents.iris.says\": {\"advice\": \"I say {<<chioce>>}.\"}",
    "\"agents.iris.says\": {\"advice\": \"I say {choice}.\"}")
DIAGNOSTIC(W625, PLACEHOLDERS_DIFFER, EXAMPLE_SCENARIO,
    "{{{name}}} staat niet in elke taal: in \"{other}\" ontbreekt het",
    "{{{name}}} is not there in every language: it is missing in \"{other}\"",
    "{{{name}}} ne figure pas dans chaque langue : il manque dans \"{other}\"",
    "\"languages\": [\"en\", \"nl\"], "
    "\"agents.iris.says\": {\"advice\": <<{\"en\": \"I say {choice}.\", \"nl\": \"Ik "
    "twijfel.\"}>>}",
    "\"languages\": [\"en\", \"nl\"], "
    "\"agents.iris.says\": {\"advice\": {\"en\": \"I say {choice}.\", \"nl\": \"Ik zeg "
    "{choice}.\"}}")
DIAGNOSTIC(W626, CASE_TEXT_LONG, EXAMPLE_SCENARIO,
    "deze tekst heeft {number} woorden; hou een casus op hoogstens {limit}",
    "this text has {number} words; a case is best read in at most {limit}",
    "ce texte compte {number} mots ; un cas se lit mieux en {limit} mots au plus",
    "\"cases.night.rows.c01.story\": <<\"one two three four five six seven eight nine ten one two "
    "three "
    "four five six seven eight nine ten one two three four five six seven eight nine ten one two "
    "three four five six seven eight nine ten one two three four five six seven eight nine ten one "
    "two three four five six seven eight nine ten more\">>",
    "\"cases.night.rows.c01.story\": \"Short of breath.\"")
DIAGNOSTIC(W627, EXPLANATION_LONG, EXAMPLE_SCENARIO,
    "deze uitleg heeft {number} woorden; hou een uitleg op hoogstens {limit}",
    "this explanation has {number} words; one is best read in at most {limit}",
    "cette explication compte {number} mots ; elle se lit mieux en {limit} mots au plus",
    "\"cases.night.rows.c01.explanation\": <<\"one two three four five six seven eight nine ten "
    "one two "
    "three four five six seven eight nine ten one two three four five six seven eight nine ten "
    "more\">>",
    "\"cases.night.rows.c01.explanation\": \"The pulse is high.\"")
DIAGNOSTIC(E628, SVG_NOT_DRAWN, EXAMPLE_SCENARIO,
    "\"{name}\" wordt niet getekend; gebruik vormen, paden, kleurverlopen en hexkleuren",
    "\"{name}\" is not drawn; use shapes, paths, gradients and hex colours",
    "\"{name}\" n'est pas dessiné ; utilisez des formes, des tracés, des dégradés et des couleurs "
    "hexadécimales",
    "\"cases.night.picture\": \"art/a.svg\"\n--- art/a.svg\n<svg><<<text>> x=\"1\"/></svg>",
    "\"cases.night.picture\": \"art/a.svg\"\n--- art/a.svg\n<svg><g></g></svg>")
DIAGNOSTIC(E629, TEXT_EMPTY, EXAMPLE_SCENARIO,
    "deze tekst is leeg",
    "this text is empty",
    "ce texte est vide",
    "\"flow.shift.title\": <<\"\">>",
    "\"flow.shift.title\": \"Night\"")
DIAGNOSTIC(W630, STRING_STALE, EXAMPLE_SCENARIO,
    "de oorspronkelijke tekst veranderde na deze vertaling; kijk ze na en zet hier dan {name}",
    "the original text has changed since this translation; after checking it put {name} here",
    "le texte d'origine a changé depuis cette traduction ; après vérification, mettez {name} ici",
    "\"languages\": [\"en\", \"nl\"]\n--- strings/nl.json\n"
    "{\"title\": {\"text\": \"Basis\", \"source\": <<\"0000000000000000\">>}}",
    "\"languages\": [\"en\", \"nl\"]\n--- strings/nl.json\n{\"title\": \"Basis\"}")
DIAGNOSTIC(W631, STRING_ORPHAN, EXAMPLE_SCENARIO,
    "\"{name}\" is in dit scenario geen tekst die nog een vertaling nodig heeft",
    "in this scenario \"{name}\" is no text that still needs a translation",
    "dans ce scénario, \"{name}\" n'est pas un texte qui attend une traduction",
    "\"languages\": [\"en\", \"nl\"]\n--- strings/nl.json\n{<<\"titel\">>: \"Basis\"}",
    "\"languages\": [\"en\", \"nl\"]\n--- strings/nl.json\n{\"title\": \"Basis\"}")
DIAGNOSTIC(E632, PICTURE_NOT_SVG, EXAMPLE_SCENARIO,
    "\"{name}\" is geen .svg; alleen SVG-tekeningen worden getoond",
    "\"{name}\" is no .svg; only SVG drawings are shown",
    "\"{name}\" n'est pas un .svg ; seuls les dessins SVG sont affichés",
    "\"cases.night.picture\": <<\"art/photo.png\">>",
    "\"cases.night.ask\": \"Which colour?\"")
DIAGNOSTIC(W633, ALT_MISSING, EXAMPLE_SCENARIO,
    "zeg in \"alt\" wat er te zien is, voor wie het beeld niet ziet",
    "say in \"alt\" what there is to see, for those who do not see the picture",
    "dites dans \"alt\" ce que l'on voit, pour les personnes qui ne voient pas l'image",
    "\"flow.trust\": {\"id\": \"trust\", \"type\": \"briefing\", \"text\": \"Hello.\", "
    "\"picture\": <<\"art/a.svg\">>}\n--- art/a.svg\n<svg></svg>",
    "\"flow.trust\": {\"id\": \"trust\", \"type\": \"briefing\", \"text\": \"Hello.\", "
    "\"picture\": \"art/a.svg\", \"alt\": \"A desk.\"}\n--- art/a.svg\n<svg></svg>")
DIAGNOSTIC(W634, BINDING_UNUSED, EXAMPLE_SCENARIO,
    "de tekst gebruikt {{{name}}} niet",
    "the text does not use {{{name}}}",
    "le texte n'utilise pas {{{name}}}",
    "\"flow.end.messages\": [{\"text\": \"Done.\", \"with\": {<<\"n\">>: \"score.points\"}}]",
    "\"flow.end.messages\": [{\"text\": \"You have {n}.\", \"with\": {\"n\": \"score.points\"}}]")
DIAGNOSTIC(E635, PATTERN_NAME, EXAMPLE_SCENARIO,
    "in \"{name}\" kunnen alleen {{id}} en {{picture}} staan",
    "\"{name}\" may hold only {{id}} and {{picture}}",
    "\"{name}\" ne peut contenir que {{id}} et {{picture}}",
    "\"cases.night.picture\": <<\"art/{case}.svg\">>",
    "\"cases.night.ask\": \"Which colour?\"")
DIAGNOSTIC(E636, FILE_UNREADABLE, EXAMPLE_DESCRIBED,
    "het bestand \"{name}\" kan niet gelezen worden",
    "the file \"{name}\" cannot be read",
    "le fichier \"{name}\" ne peut pas être lu",
    "a picture that only another user may open",
    "give everybody the right to read it")
DIAGNOSTIC(E637, TEXT_FALLBACK_MISSING, EXAMPLE_SCENARIO,
    "de tekst ontbreekt in \"{name}\", de eerste taal; die valt in als een vertaling ontbreekt",
    "the text is missing in \"{name}\", the first language, which stands in for the others",
    "il manque le texte en \"{name}\", la première langue, qui sert quand une traduction manque",
    "\"languages\": [\"en\", \"nl\"], \"flow.shift.title\": <<{\"nl\": \"Nacht\"}>>",
    "\"languages\": [\"en\", \"nl\"], "
    "\"flow.shift.title\": {\"en\": \"Night\", \"nl\": \"Nacht\"}")
DIAGNOSTIC(E638, TEXT_CONTROL, EXAMPLE_SCENARIO,
    "een stuurteken mag niet in een tekst, behalve een nieuwe regel (\\n) of een tab (\\t)",
    "a control character may not stand in a text; only a new line (\\n) and a tab (\\t)",
    "un caractère de contrôle ne peut pas figurer dans un texte ; seulement une nouvelle ligne "
    "(\\n) et une tabulation (\\t)",
    "\"flow.shift.title\": \"Ni<<\\u0007>>ght\"",
    "\"flow.shift.title\": \"Night\"")
DIAGNOSTIC(E639, PICTURE_TOO_BIG, EXAMPLE_DESCRIBED,
    "\"{name}\" is te groot: een tekening heeft hoogstens {limit} bytes",
    "\"{name}\" is too big: a drawing has at most {limit} bytes",
    "\"{name}\" est trop volumineux : {limit} octets au plus pour un dessin",
    "an SVG of 3 MB that holds a photograph",
    "draw it with shapes and paths")
DIAGNOSTIC(E640, FILES_TOO_MANY, EXAMPLE_DESCRIBED,
    "een scenario heeft hoogstens {number} bestanden en {limit} MB",
    "a scenario has at most {number} files and {limit} MB",
    "un scénario a {number} fichiers et {limit} Mo au plus",
    "a scenario with 20,000 pictures",
    "split the scenario")
