/* values.h - what stands in the wrong place, has the wrong type or size, and the cases. */
/* clang-format off */
DIAGNOSTIC(E310, KEY_UNKNOWN, EXAMPLE_SCENARIO,
    "onbekende sleutel \"{name}\"",
    "unknown key \"{name}\"",
    "clé inconnue \"{name}\"",
    "\"flow.shift\": {\"id\": \"shift\", \"type\": \"block\", \"cases\": \"night\", "
    "\"agents\": [\"iris\"], <<\"oder\">>: \"listed\"}",
    "\"flow.shift\": {\"id\": \"shift\", \"type\": \"block\", \"cases\": \"night\", "
    "\"agents\": [\"iris\"], \"order\": \"listed\"}")
DIAGNOSTIC(E311, KEY_MISSING, EXAMPLE_SCENARIO,
    "hier ontbreekt de sleutel \"{name}\"",
    "the key \"{name}\" is missing here",
    "il manque ici la clé \"{name}\"",
    "\"flow.trust\": <<{\"id\": \"trust\", \"type\": \"question\", \"ask\": \"slider\"}>>",
    "\"flow.trust\": {\"id\": \"trust\", \"type\": \"question\", \"ask\": \"slider\", "
    "\"text\": \"How sure are you?\"}")
DIAGNOSTIC(E312, TYPE_WRONG, EXAMPLE_SCENARIO,
    "hier hoort {other, select, string{een tekst tussen aanhalingstekens} "
    "text{een tekst, of een tekst per taal} expression{een uitdrukking tussen aanhalingstekens} "
    "bool{true of false} number{een getal} seconds{een aantal seconden} "
    "seconds_between{een aantal seconden, of [minstens, hoogstens]} between{[laagste, hoogste]} "
    "changes{een object met scores en getallen} list{een lijst: [ ... ]} "
    "object{een object: {{ ... }}} other{een andere soort waarde}}",
    "here belongs {other, select, string{a text between quotes} "
    "text{a text, or a text per language} expression{an expression between quotes} "
    "bool{true or false} number{a number} seconds{a number of seconds} "
    "seconds_between{a number of seconds, or [least, most]} between{[lowest, highest]} "
    "changes{an object with scores and numbers} list{a list: [ ... ]} "
    "object{an object: {{ ... }}} other{another kind of value}}",
    "ici, il faut {other, select, string{un texte entre guillemets} text{un texte, ou un texte "
    "par langue} expression{une expression entre guillemets} bool{true ou false} number{un "
    "nombre} seconds{un nombre de secondes} seconds_between{un nombre de secondes, ou [minimum, "
    "maximum]} between{[minimum, maximum]} changes{un objet avec des scores et des nombres} "
    "list{une liste : [ ... ]} object{un objet : {{ ... }}} other{une autre sorte de valeur}}",
    "\"minutes\": <<\"ten\">>",
    "\"minutes\": 2")
DIAGNOSTIC(E313, NUMBER_TOO_SMALL, EXAMPLE_SCENARIO,
    "{number} is te klein: minstens {limit}",
    "{number} is too small: at least {limit}",
    "{number} est trop petit : au moins {limit}",
    "\"flow.shift.take\": <<0>>",
    "\"flow.shift.take\": 6")
DIAGNOSTIC(E314, NUMBER_NOT_WHOLE, EXAMPLE_SCENARIO,
    "{number} is geen geheel getal",
    "{number} is not a whole number",
    "{number} n'est pas un nombre entier",
    "\"minutes\": <<4.5>>",
    "\"minutes\": 2")
DIAGNOSTIC(E315, PROBABILITY, EXAMPLE_SCENARIO,
    "{number} is geen kans: een kans ligt tussen 0 en 1",
    "{number} is not a probability: one lies between 0 and 1",
    "{number} n'est pas une probabilité : elle se situe entre 0 et 1",
    "\"agents.iris.accuracy\": <<50>>",
    "\"agents.iris.accuracy\": 0.5")
DIAGNOSTIC(E316, BETWEEN_REVERSED, EXAMPLE_SCENARIO,
    "het laagste ({number}) moet kleiner zijn dan het hoogste ({limit})",
    "the lowest ({number}) belongs below the highest ({limit})",
    "le minimum ({number}) doit être inférieur au maximum ({limit})",
    "\"agents.iris.delay_s\": <<[2, 1]>>",
    "\"agents.iris.delay_s\": [1, 2]")
DIAGNOSTIC(E317, NUMBER_TOO_LARGE, EXAMPLE_SCENARIO,
    "{number} is te groot: hoogstens {limit}",
    "{number} is too large: at most {limit}",
    "{number} est trop grand : {limit} au plus",
    "\"minutes\": <<9000>>",
    "\"minutes\": 2")
DIAGNOSTIC(E318, WORD_UNKNOWN, EXAMPLE_SCENARIO,
    "\"{name}\" kan hier niet",
    "\"{name}\" is not one of the words that may stand here",
    "\"{name}\" ne fait pas partie des mots possibles ici",
    "\"flow.shift.order\": <<\"shufled\">>",
    "\"flow.shift.order\": \"shuffled\"")
DIAGNOSTIC(E320, LIST_TOO_SHORT, EXAMPLE_SCENARIO,
    "deze lijst is te kort: minstens {limit}",
    "this list is too short: at least {limit}",
    "cette liste est trop courte : au moins {limit}",
    "\"flow.shift.steps\": <<[]>>",
    "\"flow.shift.steps\": [\"ai_advice\", \"final_answer\"]")
DIAGNOSTIC(E321, TOO_MANY, EXAMPLE_SCENARIO,
    "hier staan er {number}; er kunnen er hoogstens {limit}",
    "these are {number}; at most {limit} can be",
    "il y en a {number} ; {limit} au plus sont possibles",
    "\"languages\": <<[\"en\", \"aa\", \"bb\", \"cc\", \"dd\", \"ee\", \"ff\", \"gg\", \"hh\"]>>",
    "\"languages\": [\"en\"]")
DIAGNOSTIC(E322, KEYS_TOGETHER, EXAMPLE_SCENARIO,
    "\"{name}\" en \"{other}\" gaan niet samen: kies er een",
    "\"{name}\" and \"{other}\" do not go together: choose one",
    "\"{name}\" et \"{other}\" ne vont pas ensemble : choisissez l'un des deux",
    "\"cases.night\": {\"answer\": \"colour\", \"file\": \"cases.csv\", <<\"rows\">>: "
    "[{\"id\": \"c01\", \"truth\": \"red\"}]}\n--- "
    "cases.csv\nid,truth,pulse\nc01,red,1\nc02,green,2\n"
    "c03,red,3\nc04,green,4\n",
    "\"cases.night\": {\"answer\": \"colour\", \"file\": \"cases.csv\"}\n--- cases.csv\n"
    "id,truth,pulse\nc01,red,1\nc02,green,2\nc03,red,3\nc04,green,4\n")
DIAGNOSTIC(E323, KEY_NEEDS, EXAMPLE_SCENARIO,
    "\"{name}\" kan niet zonder \"{other}\"",
    "\"{name}\" does not go without \"{other}\"",
    "\"{name}\" ne va pas sans \"{other}\"",
    "\"flow.shift.time\": {\"limit_s\": 60, \"essential\": <<true>>}",
    "\"flow.shift.time\": {\"limit_s\": 60, \"essential\": true, \"why\": \"Speed is the task.\"}")
DIAGNOSTIC(E324, CASES_NONE, EXAMPLE_SCENARIO,
    "de casusset \"{name}\" heeft geen enkele casus",
    "the case set \"{name}\" has no case at all",
    "le jeu de cas \"{name}\" n'a aucun cas",
    "\"cases.night\": {\"answer\": \"colour\", \"file\": \"cases.csv\", "
    "\"where\": <<\"pulse > 100\">>}\n--- cases.csv\nid,truth,pulse\nc01,red,90\n",
    "\"cases.night\": {\"answer\": \"colour\", \"file\": \"cases.csv\", "
    "\"where\": \"pulse < 100\"}\n--- cases.csv\nid,truth,pulse\nc01,red,90\nc02,red,90\n")
DIAGNOSTIC(E325, COLUMN_MISSING, EXAMPLE_SCENARIO,
    "de kolom \"{name}\" ontbreekt",
    "the column \"{name}\" is missing",
    "il manque la colonne \"{name}\"",
    "\"cases.night\": {\"answer\": \"colour\", \"file\": \"cases.csv\"}\n--- cases.csv\n"
    "<<id>>,pulse\nc01,90\nc02,90\n",
    "\"cases.night\": {\"answer\": \"colour\", \"file\": \"cases.csv\"}\n--- cases.csv\n"
    "id,truth,pulse\nc01,red,90\nc02,red,90\n")
DIAGNOSTIC(W326, COLUMN_UNUSED, EXAMPLE_SCENARIO,
    "de kolom \"{name}\" wordt nergens gebruikt",
    "nothing uses the column \"{name}\"",
    "rien n'utilise la colonne \"{name}\"",
    "\"cases.night\": {\"answer\": \"colour\", \"file\": \"cases.csv\"}\n--- cases.csv\n"
    "id,truth,<<puls>>,pulse\nc01,red,90,1\nc02,red,90,2\n",
    "\"cases.night\": {\"answer\": \"colour\", \"file\": \"cases.csv\"}\n--- cases.csv\n"
    "id,truth,pulse\nc01,red,90\nc02,red,90\n")
DIAGNOSTIC(E327, COLUMN_RESERVED, EXAMPLE_SCENARIO,
    "een kolom kan niet \"{name}\" heten: dat is een gereserveerd woord in uitdrukkingen",
    "a column cannot be called \"{name}\": that is a reserved word in expressions",
    "une colonne ne peut pas s'appeler \"{name}\" : c'est un mot réservé dans les expressions",
    "\"cases.night\": {\"answer\": \"colour\", \"file\": \"cases.csv\"}\n--- cases.csv\n"
    "id,truth,<<in>>,pulse\nc01,red,90,1\nc02,red,90,2\n",
    "\"cases.night\": {\"answer\": \"colour\", \"file\": \"cases.csv\"}\n--- cases.csv\n"
    "id,truth,pulse\nc01,red,90\nc02,red,90\n")
DIAGNOSTIC(E328, CELL_EMPTY, EXAMPLE_SCENARIO,
    "elke casus heeft een waarde voor \"{name}\" nodig",
    "every case needs a value for \"{name}\"",
    "chaque cas a besoin d'une valeur pour \"{name}\"",
    "\"cases.night\": {\"answer\": \"colour\", \"file\": \"cases.csv\"}\n--- cases.csv\n"
    "id,truth,pulse\nc01,red,90\nc02,<<>>,90\n",
    "\"cases.night\": {\"answer\": \"colour\", \"file\": \"cases.csv\"}\n--- cases.csv\n"
    "id,truth,pulse\nc01,red,90\nc02,red,90\n")
DIAGNOSTIC(E329, CASE_TWICE, EXAMPLE_SCENARIO,
    "de casus \"{name}\" staat er al (regel {line})",
    "the case \"{name}\" is there already (line {line})",
    "le cas \"{name}\" existe déjà (ligne {line})",
    "\"cases.night\": {\"answer\": \"colour\", \"file\": \"cases.csv\"}\n--- cases.csv\n"
    "id,truth,pulse\nc01,red,90\n<<c01>>,red,90\n",
    "\"cases.night\": {\"answer\": \"colour\", \"file\": \"cases.csv\"}\n--- cases.csv\n"
    "id,truth,pulse\nc01,red,90\nc02,red,90\n")
DIAGNOSTIC(E330, CASES_TOO_MANY, EXAMPLE_DESCRIBED,
    "te veel casussen: hoogstens {limit} in één scenario",
    "too many cases: at most {limit} in one scenario",
    "trop de cas : {limit} au plus dans un scénario",
    "three case sets of 2,000 cases each",
    "split the scenario")
DIAGNOSTIC(E331, ANSWER_OUTSIDE, EXAMPLE_SCENARIO,
    "{number} kan niemand antwoorden: het valt buiten min en max, of niet op een stap",
    "nobody can answer {number}: it lies outside min and max, or not on a step",
    "personne ne peut répondre {number} : c'est en dehors de min et max, ou entre deux pas",
    "\"choices.colour\": {\"min\": 0, \"max\": 10}, \"cases.night.rows\": [{\"id\": \"c01\", "
    "\"truth\": 3, \"pulse\": 80}, {\"id\": \"c02\", \"truth\": <<12>>, \"pulse\": 80}]",
    "\"choices.colour\": {\"min\": 0, \"max\": 10}, \"cases.night.rows\": [{\"id\": \"c01\", "
    "\"truth\": 3, \"pulse\": 80}, {\"id\": \"c02\", \"truth\": 10, \"pulse\": 80}]")
DIAGNOSTIC(E332, PLAUSIBLE_IS_TRUTH, EXAMPLE_SCENARIO,
    "het aannemelijke foute antwoord is hier het juiste",
    "the plausible wrong answer is the right one here",
    "la mauvaise réponse plausible est ici la bonne",
    "\"cases.night.rows.c01.plausible\": <<\"red\">>",
    "\"cases.night.rows.c01.plausible\": \"orange\"")
DIAGNOSTIC(W333, QUOTA_NOT_WHOLE, EXAMPLE_SCENARIO,
    "in \"{name}\" komt dit niet mooi uit: {number} van de {limit} adviezen zijn juist",
    "in \"{name}\" this does not come out even: {number} of the {limit} advices are right",
    "dans \"{name}\", le compte ne tombe pas rond : {number} avis corrects sur {limit}",
    "\"agents.iris.accuracy\": <<0.45>>",
    "\"agents.iris.accuracy\": 0.5")
DIAGNOSTIC(E334, FORCED_TOO_MANY, EXAMPLE_SCENARIO,
    "\"{name}\" moet {number} casussen altijd fout hebben, maar mag maar {limit} fouten maken",
    "{number} cases of \"{name}\" are always wrong, but there are only {limit} errors to make",
    "{number} cas de \"{name}\" sont toujours des erreurs, mais il n'y en a que {limit} à faire",
    "\"agents.iris.always_wrong_on\": <<[\"c01\", \"c02\", \"c03\", \"c04\"]>>",
    "\"agents.iris.always_wrong_on\": [\"c01\", \"c02\", \"c03\"]")
DIAGNOSTIC(E335, ANSWER_KEY_TWICE, EXAMPLE_SCENARIO,
    "de toets \"{name}\" kiest al \"{other}\"",
    "the key \"{name}\" already picks \"{other}\"",
    "la touche \"{name}\" choisit déjà \"{other}\"",
    "\"choices.colour.green.key\": <<\"1\">>",
    "\"choices.colour.green.key\": \"3\"")
DIAGNOSTIC(W336, ERRORS_COUNTABLE, EXAMPLE_SCENARIO,
    "wie na elke casus de uitkomst ziet, kan de fouten van \"{name}\" tellen en weet wanneer ze op "
    "zijn; neem \"sampling\": \"chance\" of toon de uitkomst later",
    "whoever sees the outcome of each case can count the errors of \"{name}\" and knows when none "
    "is "
    "left; take \"sampling\": \"chance\" or show outcomes later",
    "avec le résultat après chaque cas, on peut compter les erreurs de \"{name}\" et savoir quand "
    "il n'en reste plus ; prenez \"sampling\": \"chance\" ou montrez le résultat plus tard",
    "\"flow.shift.feedback\": <<\"each_case\">>",
    "\"flow.shift.feedback\": \"at_end\"")
DIAGNOSTIC(E337, PHASE_BY_CHANCE, EXAMPLE_SCENARIO,
    "wanneer de fase \"{name}\" begint, staat niet vast; dan kan de adviseur geen vast aantal "
    "fouten "
    "maken: geef \"at_case\", of \"sampling\": \"chance\"",
    "nobody knows when the phase \"{name}\" begins, so the adviser cannot make a fixed number of "
    "errors: give \"at_case\", or \"sampling\": \"chance\"",
    "on ne sait pas quand commence la phase \"{name}\" ; le conseiller ne peut donc pas faire un "
    "nombre fixe d'erreurs : donnez \"at_case\", ou \"sampling\": \"chance\"",
    "\"agents.iris.phases\": {<<\"tired\">>: 0.5}",
    "\"agents.iris.phases\": {\"tired\": {\"accuracy\": 0.5, \"at_case\": 3}}")
DIAGNOSTIC(E338, ADVICE_MISSING, EXAMPLE_SCENARIO,
    "\"{name}\" geeft het advies dat bij elke casus staat, maar bij \"{other}\" staat er geen",
    "\"{name}\" gives the advice that is written down, but there is none for \"{other}\"",
    "\"{name}\" donne les avis notés, mais il n'y en a pas pour \"{other}\"",
    "\"agents.iris\": {\"type\": \"advisor\", \"name\": \"IRIS\", \"model\": \"listed\"}, "
    "\"cases.night.rows\": [{\"id\": \"c01\", \"truth\": \"red\", \"pulse\": 80, \"advice\": "
    "\"green\"}, {\"id\": <<\"c02\">>, \"truth\": \"red\", \"pulse\": 80}]",
    "\"agents.iris\": {\"type\": \"advisor\", \"name\": \"IRIS\", \"model\": \"listed\"}, "
    "\"cases.night.rows\": [{\"id\": \"c01\", \"truth\": \"red\", \"pulse\": 80, \"advice\": "
    "\"green\"}, {\"id\": \"c02\", \"truth\": \"red\", \"pulse\": 80, \"advice\": \"red\"}]")
DIAGNOSTIC(E339, FORCED_BOTH_WAYS, EXAMPLE_SCENARIO,
    "de casus \"{name}\" is altijd juist én altijd fout",
    "the case \"{name}\" is both always right and always wrong",
    "le cas \"{name}\" est à la fois toujours juste et toujours faux",
    "\"agents.iris.always_right_on\": [\"c01\"], \"agents.iris.always_wrong_on\": [<<\"c01\">>]",
    "\"agents.iris.always_right_on\": [\"c01\"], \"agents.iris.always_wrong_on\": [\"c02\"]")
DIAGNOSTIC(E340, TEXTS_OF_SEVERAL_SETS, EXAMPLE_SCENARIO,
    "\"{name}\" adviseert in \"{other}\" over andere keuzes; wat per keuze geldt, hoort bij één "
    "keuzelijst",
    "\"{name}\" advises on other choices in \"{other}\"; what goes by choice is for one choice set",
    "\"{name}\" conseille sur d'autres choix dans \"{other}\" ; ce qui dépend du choix vaut "
    "pour un seul jeu de choix",
    "\"choices.size\": [{\"id\": \"small\", \"label\": \"Small\"}, {\"id\": \"big\", "
    "\"label\": \"Big\"}], \"cases.boxes\": {\"answer\": \"size\", \"rows\": [{\"id\": \"b01\", "
    "\"truth\": \"big\"}, {\"id\": \"b02\", \"truth\": \"big\"}]}, "
    "\"flow.trust\": {\"id\": \"trust\", \"type\": \"block\", \"cases\": \"boxes\", "
    "\"agents\": [\"iris\"]}, "
    "\"agents.iris.explanation\": {\"kind\": \"rule\", <<\"texts\">>: {\"red\": \"It is red.\"}}",
    "\"agents.iris.explanation\": {\"kind\": \"rule\", \"texts\": {\"red\": \"It is red.\"}}, "
    "\"flow.shift.steps\": [\"ai_advice\", \"ai_explanation\", \"final_answer\"]")
DIAGNOSTIC(E341, TAKE_TOO_MANY, EXAMPLE_SCENARIO,
    "er zijn maar {limit} casussen, geen {number}",
    "there are only {limit} cases, not {number}",
    "il n'y a que {limit} cas, pas {number}",
    "\"flow.shift.take\": <<60>>",
    "\"flow.shift.take\": 6")
DIAGNOSTIC(E342, WEIGHTS_ZERO, EXAMPLE_SCENARIO,
    "alle armen hebben gewicht 0: zo wordt er nooit een geloot",
    "all arms have weight 0: none would ever be drawn",
    "tous les bras ont le poids 0 : aucun ne serait jamais tiré au sort",
    "<<\"arms\">>: {\"plain\": {\"weight\": 0}}",
    "\"arms\": {\"plain\": {\"weight\": 1}}")
DIAGNOSTIC(E343, PLAUSIBLE_MISSING, EXAMPLE_SCENARIO,
    "\"{name}\" geeft aannemelijke foute antwoorden, maar \"{other}\" heeft geen \"plausible\"",
    "\"{name}\" gives plausible wrong answers, but \"{other}\" has no \"plausible\"",
    "\"{name}\" donne de mauvaises réponses plausibles, mais \"{other}\" n'a pas de \"plausible\"",
    "\"agents.iris.wrong_answer\": \"plausible\", \"cases.night.rows\": [{\"id\": \"c01\", "
    "\"truth\": \"red\", \"pulse\": 80, \"plausible\": \"green\"}, {\"id\": <<\"c02\">>, "
    "\"truth\": \"red\", \"pulse\": 80}]",
    "\"agents.iris.wrong_answer\": \"random\"")
DIAGNOSTIC(W344, WRONG_IN_EVERY_LIST, EXAMPLE_SCENARIO,
    "de AI heeft \"{name}\" in elke lijst fout; dan is niet te zien of de casus moeilijk is of de "
    "AI "
    "fout",
    "the AI is wrong on \"{name}\" in every list; then nobody can tell a hard case from an AI "
    "error",
    "l'IA se trompe sur \"{name}\" dans toutes les listes ; on ne distingue plus un cas difficile "
    "d'une erreur de l'IA",
    "\"lists\": {\"a\": {\"agents.iris.always_wrong_on\": [\"c01\", \"c02\"]}, "
    "\"b\": {\"agents.iris.always_wrong_on\": [\"c03\", <<\"c02\">>]}}",
    "\"lists\": {\"a\": {\"agents.iris.always_wrong_on\": [\"c01\", \"c02\"]}, "
    "\"b\": {\"agents.iris.always_wrong_on\": [\"c03\", \"c04\"]}}")
DIAGNOSTIC(W345, LISTS_DIFFER, EXAMPLE_SCENARIO,
    "de foute casussen zijn niet in elke lijst even moeilijk: gemiddeld {number} tegen {limit}",
    "the wrong cases are not equally hard in every list: {number} against {limit} on average",
    "les cas où l'IA se trompe ne sont pas aussi difficiles dans toutes les listes : {number} "
    "contre {limit} en moyenne",
    "\"cases.night.rows.c01.difficulty\": 0.2, \"cases.night.rows.c02.difficulty\": 0.5, "
    "<<\"lists\">>: {\"a\": {\"agents.iris.always_wrong_on\": [\"c01\"]}, "
    "\"b\": {\"agents.iris.always_wrong_on\": [\"c02\"]}}",
    "\"lists\": {\"a\": {\"agents.iris.always_wrong_on\": [\"c01\"]}, "
    "\"b\": {\"agents.iris.always_wrong_on\": [\"c02\"]}}")
DIAGNOSTIC(W346, ARMS_IDENTICAL, EXAMPLE_SCENARIO,
    "de armen \"{name}\" en \"{other}\" zijn gelijk",
    "the arms \"{name}\" and \"{other}\" are the same",
    "les bras \"{name}\" et \"{other}\" sont identiques",
    "\"arms\": {\"plain\": {}, <<\"sure\">>: {\"set\": {\"agents.iris.accuracy\": 0.5}}}",
    "\"arms\": {\"plain\": {}, \"sure\": {\"set\": {\"flow.trust.max\": 10}}}")
DIAGNOSTIC(W347, ARM_SETS_UNSEEN, EXAMPLE_SCENARIO,
    "geen enkele stap van de arm \"{other}\" laat hier iets van zien",
    "no step of the arm \"{other}\" shows anything of this",
    "aucun pas du bras \"{other}\" n'en montre quoi que ce soit",
    "\"arms\": {\"plain\": {}, "
    "\"sure\": {\"set\": {<<\"agents.iris.explanation\">>: {\"kind\": \"rule\", \"text\": \"Red "
    "is red.\"}}}}",
    "\"arms\": {\"plain\": {}, \"sure\": {\"set\": {\"flow.trust.max\": 10}}}")
DIAGNOSTIC(W348, ARM_CHANGES_SCORE, EXAMPLE_SCENARIO,
    "de arm \"{other}\" telt anders; zo kan je de punten van verschillende armen niet vergelijken",
    "the arm \"{other}\" counts differently; points of different arms can then not be compared",
    "le bras \"{other}\" compte autrement ; les points des différents bras ne sont alors plus "
    "comparables",
    "\"arms\": {\"plain\": {}, \"rich\": {\"set\": {<<\"score.start.points\">>: 100}}}",
    "\"arms\": {\"plain\": {}, \"rich\": {\"set\": {\"flow.trust.max\": 10}}}")
DIAGNOSTIC(E349, FORCED_BEYOND_TAKE, EXAMPLE_SCENARIO,
    "\"{name}\" heeft {number} casussen altijd juist of altijd fout; die komen allemaal aan bod, dus "
    "{limit} is te weinig",
    "\"{name}\" has {number} cases always right or always wrong; they are all taken, so {limit} is too "
    "few",
    "\"{name}\" a {number} cas toujours justes ou toujours faux ; ils sont tous pris, donc {limit} ne "
    "suffit pas",
    "\"flow.shift.take\": <<2>>, \"agents.iris.always_right_on\": [\"c01\", \"c02\"], "
    "\"agents.iris.always_wrong_on\": [\"c03\"]",
    "\"flow.shift.take\": 4, \"agents.iris.always_right_on\": [\"c01\", \"c02\"], "
    "\"agents.iris.always_wrong_on\": [\"c03\"]")
DIAGNOSTIC(E350, KEY_OF_OTHER_MODEL, EXAMPLE_SCENARIO,
    "met het model \"{other}\" doet \"{name}\" niets: laat het weg, of neem een ander model",
    "with the model \"{other}\", \"{name}\" does nothing: leave it out, or take another model",
    "avec le modèle \"{other}\", \"{name}\" ne sert à rien : supprimez-le, ou prenez un autre modèle",
    "\"agents.iris\": {\"type\": \"advisor\", \"name\": \"IRIS\", \"accuracy\": 0.5, "
    "<<\"spread\">>: 9}",
    "\"agents.iris\": {\"type\": \"advisor\", \"name\": \"IRIS\", \"accuracy\": 0.5}")
DIAGNOSTIC(E351, NUMBERS_FOR_CHOICES, EXAMPLE_SCENARIO,
    "\"{name}\" voorspelt getallen, maar in \"{other}\" kies je uit een lijst",
    "\"{name}\" forecasts numbers, but in \"{other}\" people choose from a list",
    "\"{name}\" prévoit des nombres, mais dans \"{other}\" on choisit dans une liste",
    "\"agents.iris\": {\"type\": \"advisor\", \"name\": \"IRIS\", \"model\": <<\"numeric\">>, "
    "\"mean_error\": 2}",
    "\"agents.iris\": {\"type\": \"advisor\", \"name\": \"IRIS\", \"model\": \"numeric\", "
    "\"mean_error\": 2}, \"choices.colour\": {\"min\": 0, \"max\": 10}, \"cases.night.rows\": "
    "[{\"id\": \"c01\", \"truth\": 3, \"pulse\": 80}, {\"id\": \"c02\", \"truth\": 7, "
    "\"pulse\": 80}]")
DIAGNOSTIC(W352, MISS_OF_NOTHING, EXAMPLE_SCENARIO,
    "een afwijking van 0 is geen fout; wil je dat het advies over \"{name}\" klopt, zet de casus dan "
    "in \"always_right_on\"",
    "being off by 0 is no miss; if the advice on \"{name}\" should be right, put the case in "
    "\"always_right_on\"",
    "un écart de 0 n'est pas une erreur ; si l'avis sur \"{name}\" doit être juste, mettez le cas dans "
    "\"always_right_on\"",
    "\"agents.iris\": {\"type\": \"advisor\", \"name\": \"IRIS\", \"model\": \"numeric\", "
    "\"mean_error\": 2, \"misses\": {\"c01\": <<0>>}}, \"choices.colour\": {\"min\": 0, \"max\": 10}, "
    "\"cases.night.rows\": [{\"id\": \"c01\", \"truth\": 3, \"pulse\": 80}, {\"id\": \"c02\", "
    "\"truth\": 7, \"pulse\": 80}]",
    "\"agents.iris\": {\"type\": \"advisor\", \"name\": \"IRIS\", \"model\": \"numeric\", "
    "\"mean_error\": 2, \"misses\": {\"c01\": 4}}, \"choices.colour\": {\"min\": 0, \"max\": 10}, "
    "\"cases.night.rows\": [{\"id\": \"c01\", \"truth\": 3, \"pulse\": 80}, {\"id\": \"c02\", "
    "\"truth\": 7, \"pulse\": 80}]")
DIAGNOSTIC(W353, MISSES_NONE, EXAMPLE_SCENARIO,
    "hier staat geen enkele casus: noem er een en hoeveel \"{name}\" er daar naast zit, of laat "
    "\"misses\" weg",
    "no case is named here: name one and how far \"{name}\" is off there, or leave \"misses\" out",
    "aucun cas n'est cité ici : citez-en un avec l'écart de \"{name}\", ou supprimez \"misses\"",
    "\"agents.iris\": {\"type\": \"advisor\", \"name\": \"IRIS\", \"model\": \"numeric\", "
    "\"mean_error\": 2, \"misses\": <<{}>>}, \"choices.colour\": {\"min\": 0, \"max\": 10}, "
    "\"cases.night.rows\": [{\"id\": \"c01\", \"truth\": 3, \"pulse\": 80}, {\"id\": \"c02\", "
    "\"truth\": 7, \"pulse\": 80}]",
    "\"agents.iris\": {\"type\": \"advisor\", \"name\": \"IRIS\", \"model\": \"numeric\", "
    "\"mean_error\": 2, \"misses\": {\"c01\": 4}}, \"choices.colour\": {\"min\": 0, \"max\": 10}, "
    "\"cases.night.rows\": [{\"id\": \"c01\", \"truth\": 3, \"pulse\": 80}, {\"id\": \"c02\", "
    "\"truth\": 7, \"pulse\": 80}]")
DIAGNOSTIC(E354, ERRORS_DO_NOT_FIT, EXAMPLE_SCENARIO,
    "{number} fouten in de {limit} casussen van \"{name}\" passen hier niet bij: laat er meer na elkaar "
    "toe, begin vroeger, of laat minder fouten maken",
    "{number} errors in the {limit} cases of \"{name}\" do not fit this: allow more in a row, begin "
    "earlier, or make fewer errors",
    "{number} erreurs dans les {limit} cas de \"{name}\" ne vont pas avec ceci : permettez-en plus de "
    "suite, commencez plus tôt, ou faites moins d'erreurs",
    "\"agents.iris\": {\"type\": \"advisor\", \"name\": \"IRIS\", \"accuracy\": 0.25, \"max_run\": <<1>>}",
    "\"agents.iris\": {\"type\": \"advisor\", \"name\": \"IRIS\", \"accuracy\": 0.5, \"max_run\": 1}")
DIAGNOSTIC(E355, REASON_EMPTY, EXAMPLE_SCENARIO,
    "de reden \"{name}\" toont niets",
    "the reason \"{name}\" shows nothing",
    "la raison \"{name}\" ne montre rien",
    "\"agents.iris.explanation\": {\"kind\": \"rule\", \"reasons\": "
    "{<<\"high\">>: {\"case\": \"c01\"}}}",
    "\"agents.iris.explanation\": {\"kind\": \"rule\", \"reasons\": "
    "{\"high\": {\"case\": \"c01\", \"rule\": {\"if\": [\"1\"]}}}}")
DIAGNOSTIC(W356, REASONS_UNSEEN, EXAMPLE_SCENARIO,
    "geen enkele reden van \"{name}\" past bij de soort uitleg; alleen de tekst wordt getoond",
    "no reason of \"{name}\" suits the kind of explanation; only the text is shown",
    "aucune raison de \"{name}\" ne convient au type d'explication ; seul le texte est montré",
    "\"agents.iris.explanation\": {\"kind\": \"sources\", <<\"reasons\">>: "
    "{\"high\": {\"case\": \"c01\", \"rule\": {\"if\": [\"1\"]}}}}",
    "\"agents.iris.explanation\": {\"kind\": \"rule\", \"reasons\": "
    "{\"high\": {\"case\": \"c01\", \"rule\": {\"if\": [\"1\"]}}}}")
DIAGNOSTIC(E357, SIGNAL_OF_TWO, EXAMPLE_SCENARIO,
    "\"{name}\" zoekt naar iets dat er is of niet: daarvoor moeten er precies twee keuzes zijn",
    "\"{name}\" looks for something that is there or not: that takes exactly two choices",
    "\"{name}\" cherche quelque chose qui est là ou non : il faut exactement deux choix",
    "\"agents.iris\": {\"type\": \"advisor\", \"name\": \"IRIS\", \"model\": \"signal\", "
    "\"dprime\": 0, \"signal\": <<\"red\">>}",
    "\"choices.colour\": [{\"id\": \"red\", \"label\": \"Red\"}, "
    "{\"id\": \"green\", \"label\": \"Green\"}], \"cases.night.rows\": [{\"id\": \"c01\", \"truth\": "
    "\"red\", \"pulse\": 80}, {\"id\": \"c02\", \"truth\": \"green\", \"pulse\": 80}], "
    "\"agents.iris\": {\"type\": \"advisor\", \"name\": \"IRIS\", \"model\": \"signal\", "
    "\"dprime\": 0, \"signal\": \"red\"}")
DIAGNOSTIC(E358, GROUP_WITHOUT_CASES, EXAMPLE_SCENARIO,
    "bij geen enkele casus is \"{other}\" gelijk aan \"{name}\"",
    "no case has \"{name}\" as its \"{other}\"",
    "dans aucun cas, \"{other}\" ne vaut \"{name}\"",
    "\"attributes.ward\": {\"label\": \"Ward\", \"format\": \"text\"}, \"cases.night.rows\": [{\"id\": "
    "\"c01\", \"truth\": \"red\", \"pulse\": 80, \"ward\": \"north\"}, {\"id\": \"c02\", \"truth\": "
    "\"red\", \"pulse\": 80, \"ward\": \"north\"}], \"agents.iris.groups\": {\"by\": \"ward\", "
    "\"rates\": {<<\"nort\">>: 0.5}}",
    "\"attributes.ward\": {\"label\": \"Ward\", \"format\": \"text\"}, \"cases.night.rows\": [{\"id\": "
    "\"c01\", \"truth\": \"red\", \"pulse\": 80, \"ward\": \"north\"}, {\"id\": \"c02\", \"truth\": "
    "\"red\", \"pulse\": 80, \"ward\": \"north\"}], \"agents.iris.groups\": {\"by\": \"ward\", "
    "\"rates\": {\"north\": 0.5}}")
DIAGNOSTIC(W359, BASE_RATE_DIFFERS, EXAMPLE_SCENARIO,
    "je rekent op een ander aandeel: in \"{name}\" is het er in {number} van de {limit} casussen",
    "you count on another share: in \"{name}\" it is there in {number} of the {limit} cases",
    "vous comptez sur une autre part : dans \"{name}\", il y en a dans {number} cas sur {limit}",
    "\"choices.colour\": [{\"id\": \"red\", \"label\": \"Red\"}, "
    "{\"id\": \"green\", \"label\": \"Green\"}], \"cases.night.rows\": [{\"id\": \"c01\", \"truth\": "
    "\"red\", \"pulse\": 80}, {\"id\": \"c02\", \"truth\": \"green\", \"pulse\": 80}], "
    "\"agents.iris\": {\"type\": \"advisor\", \"name\": \"IRIS\", \"model\": \"signal\", "
    "\"dprime\": 0, \"signal\": \"red\", \"base_rate\": <<0.2>>}",
    "\"choices.colour\": [{\"id\": \"red\", \"label\": \"Red\"}, "
    "{\"id\": \"green\", \"label\": \"Green\"}], \"cases.night.rows\": [{\"id\": \"c01\", \"truth\": "
    "\"red\", \"pulse\": 80}, {\"id\": \"c02\", \"truth\": \"green\", \"pulse\": 80}], "
    "\"agents.iris\": {\"type\": \"advisor\", \"name\": \"IRIS\", \"model\": \"signal\", "
    "\"dprime\": 0, \"signal\": \"red\", \"base_rate\": 0.5}")
DIAGNOSTIC(E360, OWN_ANSWER_NEEDED, EXAMPLE_SCENARIO,
    "\"{name}\" maakt fouten samen met mensen: \"{other}\" moet eerst naar hun eigen antwoord vragen "
    "(own_answer)",
    "\"{name}\" errs together with people: \"{other}\" must first ask for their own answer (own_answer)",
    "\"{name}\" se trompe avec les gens : \"{other}\" doit d'abord demander leur propre réponse "
    "(own_answer)",
    "\"agents.iris\": {\"type\": \"advisor\", \"name\": \"IRIS\", \"model\": <<\"correlated\">>, "
    "\"accuracy\": 0.5, \"human_accuracy\": 0.7, \"phi\": 0.2}",
    "\"agents.iris\": {\"type\": \"advisor\", \"name\": \"IRIS\", \"model\": \"correlated\", "
    "\"accuracy\": 0.5, \"human_accuracy\": 0.7, \"phi\": 0.2}, \"flow.shift.steps\": [\"own_answer\", "
    "\"ai_advice\", \"final_answer\"]")
DIAGNOSTIC(E361, PHRASES_ALIKE, EXAMPLE_SCENARIO,
    "twee zinnen staan allebei voor {number}: dan zijn ze in het logboek niet uit elkaar te houden",
    "two phrases both stand for {number}: in the log they could not be told apart",
    "deux phrases valent toutes deux {number} : dans le journal, on ne peut pas les distinguer",
    "\"agents.iris.confidence\": {\"model\": \"verbal\", \"phrases\": [{\"text\": \"Sure.\", \"value\": 0.9}, "
    "{\"text\": \"Quite sure.\", \"value\": <<0.9>>}]}",
    "\"agents.iris.confidence\": {\"model\": \"verbal\", \"phrases\": [{\"text\": \"Sure.\", \"value\": 0.9}, "
    "{\"text\": \"Quite sure.\", \"value\": 0.7}]}")
