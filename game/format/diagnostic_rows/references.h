/* references.h - names: those that nothing has, and those that cannot be one. */
/* clang-format off */
DIAGNOSTIC(E201, STAGE_UNKNOWN, EXAMPLE_SCENARIO,
    "onbekende fase \"{name}\"",
    "unknown stage \"{name}\"",
    "étape inconnue \"{name}\"",
    "\"flow.trust.expects\": {\"agent\": \"iris\", \"block\": <<\"shfit\">>}",
    "\"flow.trust.expects\": {\"agent\": \"iris\", \"block\": \"shift\"}")
DIAGNOSTIC(E202, CASE_SET_UNKNOWN, EXAMPLE_SCENARIO,
    "onbekende casusset \"{name}\"",
    "unknown case set \"{name}\"",
    "jeu de cas inconnu \"{name}\"",
    "\"flow.shift.cases\": <<\"nihgt\">>",
    "\"flow.shift.cases\": \"night\"")
DIAGNOSTIC(E203, CHOICE_SET_UNKNOWN, EXAMPLE_SCENARIO,
    "onbekende keuzelijst \"{name}\"",
    "unknown choice set \"{name}\"",
    "jeu de choix inconnu \"{name}\"",
    "\"cases.night.answer\": <<\"color\">>",
    "\"cases.night.answer\": \"colour\"")
DIAGNOSTIC(E204, AGENT_UNKNOWN, EXAMPLE_SCENARIO,
    "onbekende agent \"{name}\"",
    "unknown agent \"{name}\"",
    "agent inconnu \"{name}\"",
    "\"flow.shift.agents\": [<<\"irsi\">>]",
    "\"flow.shift.agents\": [\"iris\"]")
DIAGNOSTIC(E205, ATTRIBUTE_UNKNOWN, EXAMPLE_SCENARIO,
    "onbekend kenmerk \"{name}\"",
    "unknown attribute \"{name}\"",
    "attribut inconnu \"{name}\"",
    "\"cases.night.rows.c01\": {\"id\": \"c01\", \"truth\": \"red\", <<\"puls\">>: 90}",
    "\"cases.night.rows.c01\": {\"id\": \"c01\", \"truth\": \"red\", \"pulse\": 90}")
DIAGNOSTIC(E206, CASE_UNKNOWN, EXAMPLE_SCENARIO,
    "onbekende casus \"{name}\"",
    "unknown case \"{name}\"",
    "cas inconnu \"{name}\"",
    "\"agents.iris.always_wrong_on\": [<<\"c77\">>]",
    "\"agents.iris.always_wrong_on\": [\"c01\"]")
DIAGNOSTIC(E207, CHOICE_UNKNOWN, EXAMPLE_SCENARIO,
    "onbekende keuze \"{name}\"",
    "unknown choice \"{name}\"",
    "choix inconnu \"{name}\"",
    "\"cases.night.rows.c01.truth\": <<\"rde\">>",
    "\"cases.night.rows.c01.truth\": \"red\"")
DIAGNOSTIC(E208, SCORE_UNKNOWN, EXAMPLE_SCENARIO,
    "onbekende score \"{name}\"",
    "unknown score \"{name}\"",
    "score inconnu \"{name}\"",
    "\"score.rules\": [{\"on\": \"timeout\", \"add\": {<<\"point\">>: -5}}]",
    "\"score.rules\": [{\"on\": \"timeout\", \"add\": {\"points\": -5}}]")
DIAGNOSTIC(E209, ARM_UNKNOWN, EXAMPLE_SCENARIO,
    "onbekende arm \"{name}\"",
    "unknown arm \"{name}\"",
    "bras inconnu \"{name}\"",
    "\"tests\": [{\"name\": \"all right\", \"arm\": <<\"plain\">>, \"player\": \"oracle\", "
    "\"expect\": \"min.accuracy == 1\"}]",
    "\"tests\": [{\"name\": \"all right\", \"player\": \"oracle\", "
    "\"expect\": \"min.accuracy == 1\"}]")
DIAGNOSTIC(E210, LIST_UNKNOWN, EXAMPLE_SCENARIO,
    "onbekende lijst \"{name}\"",
    "unknown list \"{name}\"",
    "liste inconnue \"{name}\"",
    "\"tests\": [{\"name\": \"all right\", \"list\": <<\"a\">>, \"player\": \"oracle\", "
    "\"expect\": \"min.accuracy == 1\"}]",
    "\"tests\": [{\"name\": \"all right\", \"player\": \"oracle\", "
    "\"expect\": \"min.accuracy == 1\"}]")
DIAGNOSTIC(E211, LIBRARY_ENTRY_UNKNOWN, EXAMPLE_SCENARIO,
    "onbekend bibliotheekstuk \"{name}\"; staat het bestand wel in \"include\"?",
    "unknown library entry \"{name}\"; is its file in \"include\"?",
    "entrée de bibliothèque inconnue \"{name}\" ; son fichier figure-t-il dans \"include\" ?",
    "\"flow.trust\": {\"id\": \"trust\", \"use\": <<\"trust_single\">>}",
    "\"include\": [\"lib:questionnaires\"], "
    "\"flow.trust\": {\"id\": \"trust\", \"use\": \"trust_single\"}")
DIAGNOSTIC(E212, MEASURE_UNKNOWN, EXAMPLE_SCENARIO,
    "onbekende maat \"{name}\"",
    "unknown measure \"{name}\"",
    "mesure inconnue \"{name}\"",
    "\"facilitator\": {\"expected\": [{\"measure\": <<\"acuracy\">>, \"range\": [0.5, 0.8]}]}",
    "\"facilitator\": {\"expected\": [{\"measure\": \"accuracy\", \"range\": [0.5, 0.8]}]}")
DIAGNOSTIC(E213, BOT_UNKNOWN, EXAMPLE_SCENARIO,
    "onbekende testspeler \"{name}\"",
    "unknown bot \"{name}\"",
    "robot inconnu \"{name}\"",
    "\"tests\": [{\"name\": \"all right\", \"player\": <<\"oracel\">>, "
    "\"expect\": \"min.accuracy == 1\"}]",
    "\"tests\": [{\"name\": \"all right\", \"player\": \"oracle\", "
    "\"expect\": \"min.accuracy == 1\"}]")
DIAGNOSTIC(E214, LANGUAGE_FORM, EXAMPLE_SCENARIO,
    "\"{name}\" is geen taalcode; gebruik er een zoals \"nl\", \"en\" of \"fr\"",
    "\"{name}\" is no language code; use one like \"nl\", \"en\" or \"fr\"",
    "\"{name}\" n'est pas un code de langue ; utilisez par exemple \"nl\", \"en\" ou \"fr\"",
    "\"languages\": [\"en\", <<\"x\">>]",
    "\"languages\": [\"en\"]")
DIAGNOSTIC(E215, ID_TWICE, EXAMPLE_SCENARIO,
    "\"{name}\" staat er al{line, plural, =0{} other{ (regel {line})}}; hier hoort een andere naam",
    "\"{name}\" is there already{line, plural, =0{} other{ (line {line})}}; it needs another name",
    "\"{name}\" existe déjà{line, plural, =0{} other{ (ligne {line})}} ; il faut un autre nom",
    "\"flow.end.id\": <<\"shift\">>",
    "\"flow.end.id\": \"end\"")
DIAGNOSTIC(E216, ID_FORM, EXAMPLE_SCENARIO,
    "\"{name}\" kan hier niet: een id begint met een kleine letter en heeft verder alleen kleine "
    "letters, cijfers en _",
    "\"{name}\" cannot stand here: an id starts with a small letter and goes on with small "
    "letters, "
    "digits and _",
    "\"{name}\" ne convient pas ici : un identifiant commence par une minuscule et continue par "
    "des minuscules, des chiffres et _",
    "\"flow.trust.save\": <<\"Trust before\">>",
    "\"flow.trust.save\": \"trust_before\"")
DIAGNOSTIC(E217, ID_RESERVED, EXAMPLE_SCENARIO,
    "\"{name}\" is een gereserveerd woord in uitdrukkingen; kies een andere naam",
    "\"{name}\" is a reserved word in expressions; choose another name",
    "\"{name}\" est un mot réservé dans les expressions ; choisissez un autre nom",
    "\"flow.trust.save\": <<\"package\">>",
    "\"flow.trust.save\": \"parcel\"")
DIAGNOSTIC(E218, NAME_FORM, EXAMPLE_SCENARIO,
    "\"{name}\" kan hier niet: de id van een scenario begint met een kleine letter en heeft verder "
    "alleen kleine letters, cijfers, _ en -",
    "\"{name}\" cannot stand here: the id of a scenario starts with a small letter and goes on "
    "with "
    "small letters, digits, _ and -",
    "\"{name}\" ne convient pas ici : l'identifiant d'un scénario commence par une minuscule et "
    "continue par des minuscules, des chiffres, _ et -",
    "\"id\": <<\"Night Shift\">>",
    "\"id\": \"night-shift\"")
DIAGNOSTIC(E219, WATCHES_NO_ADVISOR, EXAMPLE_SCENARIO,
    "\"{name}\" geeft geen advies: een alarm bewaakt een adviseur",
    "\"{name}\" gives no advice: an alarm watches an adviser",
    "\"{name}\" ne donne pas d'avis : une alarme surveille un conseiller",
    "\"agents.bell\": {\"type\": \"alarm\", \"watches\": <<\"bell\">>, \"fires_if\": "
    "\"!ai.correct\", "
    "\"message\": \"Look again.\"}, \"flow.shift.agents\": [\"iris\"]",
    "\"agents.bell\": {\"type\": \"alarm\", \"watches\": \"iris\", \"fires_if\": \"!ai.correct\", "
    "\"message\": \"Look again.\"}, \"flow.shift.agents\": [\"iris\", \"bell\"]")
DIAGNOSTIC(E220, PATH_UNKNOWN, EXAMPLE_SCENARIO,
    "het pad \"{name}\" loopt dood: er is geen \"{other}\"",
    "the path \"{name}\" leads nowhere: there is no \"{other}\"",
    "le chemin \"{name}\" ne mène nulle part : il n'y a pas de \"{other}\"",
    "\"arms\": {\"plain\": {}, \"sure\": {\"set\": {<<\"agents.irsi.delay_s\">>: 2}}}",
    "\"arms\": {\"plain\": {}, \"sure\": {\"set\": {\"agents.iris.delay_s\": 2}}}")
DIAGNOSTIC(E221, PATH_NOT_LIVE, EXAMPLE_SCENARIO,
    "\"{name}\" kan niet veranderen terwijl de simulatie loopt",
    "\"{name}\" cannot change while the scenario is played",
    "\"{name}\" ne peut pas changer pendant la simulation",
    "\"flow.shift.events\": [{\"id\": \"e1\", \"at_case\": 2, "
    "\"do\": [{\"set\": {<<\"agents.iris.accuracy\">>: 0.2}}]}]",
    "\"flow.shift.events\": [{\"id\": \"e1\", \"at_case\": 2, "
    "\"do\": [{\"set\": {\"agents.iris.active\": false}}]}]")
DIAGNOSTIC(E222, PHASE_UNKNOWN, EXAMPLE_SCENARIO,
    "de agent \"{other}\" heeft geen fase \"{name}\"",
    "the agent \"{other}\" has no phase \"{name}\"",
    "l'agent \"{other}\" n'a pas de phase \"{name}\"",
    "\"agents.iris.sampling\": \"chance\", \"agents.iris.phases\": {\"tired\": 0.3}, "
    "\"flow.shift.events\": [{\"id\": \"e1\", "
    "\"at_case\": 2, \"do\": [{\"set\": {\"agents.iris.phase\": <<\"tierd\">>}}]}]",
    "\"agents.iris.sampling\": \"chance\", \"agents.iris.phases\": {\"tired\": 0.3}, "
    "\"flow.shift.events\": [{\"id\": \"e1\", "
    "\"at_case\": 2, \"do\": [{\"set\": {\"agents.iris.phase\": \"tired\"}}]}]")
DIAGNOSTIC(E223, PATH_FIXED, EXAMPLE_SCENARIO,
    "\"{name}\" is in elke arm en lijst hetzelfde",
    "\"{name}\" is the same in every arm and list",
    "\"{name}\" reste identique dans tous les bras et toutes les listes",
    "\"arms\": {\"plain\": {}, \"sure\": {\"set\": {<<\"flow.trust.type\">>: \"pause\"}}}",
    "\"arms\": {\"plain\": {}, \"sure\": {\"set\": {\"flow.trust.max\": 10}}}")
DIAGNOSTIC(E224, USE_OTHER_TYPE, EXAMPLE_SCENARIO,
    "\"{name}\" is van het type \"{other}\", niet van het type dat hier staat",
    "\"{name}\" is of the type \"{other}\", not of this one",
    "\"{name}\" est du type \"{other}\", pas du type indiqué ici",
    "\"library\": {\"tea\": {\"type\": \"pause\", \"text\": \"Tea!\"}}, "
    "\"flow.trust\": {\"id\": \"trust\", \"type\": <<\"briefing\">>, \"use\": \"tea\"}",
    "\"library\": {\"tea\": {\"type\": \"pause\", \"text\": \"Tea!\"}}, "
    "\"flow.trust\": {\"id\": \"trust\", \"type\": \"pause\", \"use\": \"tea\"}")
DIAGNOSTIC(W225, NEVER_USED, EXAMPLE_SCENARIO,
    "\"{name}\" wordt nergens gebruikt",
    "nothing uses \"{name}\"",
    "rien n'utilise \"{name}\"",
    "<<\"agents.bo\">>: {\"type\": \"advisor\", \"name\": \"BO\", "
    "\"accuracy\": 0.5}",
    "\"agents.iris.name\": \"BO\"")
DIAGNOSTIC(E226, BOT_PARAMETER, EXAMPLE_SCENARIO,
    "\"{name}\" kan niet: achter de dubbele punt hoort een getal van {number} tot {limit}",
    "\"{name}\" does not go: behind the colon belongs a number from {number} to {limit}",
    "\"{name}\" ne convient pas : après les deux-points, il faut un nombre de {number} à {limit}",
    "\"tests\": [{\"name\": \"often right\", \"player\": <<\"threshold:80\">>, "
    "\"expect\": \"mean.accuracy > 0\"}]",
    "\"tests\": [{\"name\": \"often right\", \"player\": \"threshold:0.8\", "
    "\"expect\": \"mean.accuracy > 0\"}]")
DIAGNOSTIC(W227, BOT_WITHOUT_NUMBERS, EXAMPLE_SCENARIO,
    "\"{name}\" schat getallen, maar hier antwoordt niemand met een getal: hij kan alleen raden",
    "\"{name}\" estimates numbers, but nobody answers with a number here: it can only guess",
    "\"{name}\" estime des nombres, mais ici personne ne répond par un nombre : il ne peut que "
    "deviner",
    "\"tests\": [{\"name\": \"near\", \"player\": <<\"estimator:2\">>, "
    "\"expect\": \"mean.accuracy > 0\"}]",
    "\"tests\": [{\"name\": \"near\", \"player\": \"random\", "
    "\"expect\": \"mean.accuracy > 0\"}]")
DIAGNOSTIC(E228, NODE_UNKNOWN, EXAMPLE_SCENARIO,
    "onbekende knoop \"{name}\"",
    "unknown node \"{name}\"",
    "nœud inconnu \"{name}\"",
    "\"flow.trust\": {\"id\": \"trust\", \"type\": \"story\", \"nodes\": [{\"id\": \"call\", "
    "\"text\": \"It rings.\", \"goto\": <<\"aswer\">>}, {\"id\": \"answer\", \"text\": \"Hello?\"}]}",
    "\"flow.trust\": {\"id\": \"trust\", \"type\": \"story\", \"nodes\": [{\"id\": \"call\", "
    "\"text\": \"It rings.\", \"goto\": \"answer\"}, {\"id\": \"answer\", \"text\": \"Hello?\"}]}")
DIAGNOSTIC(E229, TAG_UNKNOWN, EXAMPLE_SCENARIO,
    "onbekend label \"{name}\"",
    "unknown tag \"{name}\"",
    "étiquette inconnue \"{name}\"",
    "\"flow.trust\": {\"id\": \"trust\", \"type\": \"story\", \"tags\": {\"safety\": \"Safety\"}, "
    "\"nodes\": [{\"id\": \"call\", \"text\": \"It rings.\", \"choices\": [{\"id\": \"go\", \"label\": "
    "\"Go\", \"goto\": \"end\", \"tags\": [<<\"safty\">>]}]}, {\"id\": \"end\", \"text\": \"Bye.\"}]}",
    "\"flow.trust\": {\"id\": \"trust\", \"type\": \"story\", \"tags\": {\"safety\": \"Safety\"}, "
    "\"nodes\": [{\"id\": \"call\", \"text\": \"It rings.\", \"choices\": [{\"id\": \"go\", \"label\": "
    "\"Go\", \"goto\": \"end\", \"tags\": [\"safety\"]}]}, {\"id\": \"end\", \"text\": \"Bye.\"}]}")
