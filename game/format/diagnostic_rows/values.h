/* values.h - what stands in the wrong place, has the wrong type or size, and the cases. */
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
    "seconds_between{een aantal seconden, of [minst, meest]} between{[laagste, hoogste]} "
    "changes{een object met scores en getallen} list{een lijst: [ ... ]} "
    "object{een object: {{ ... }}} other{een andere soort waarde}}",
    "here belongs {other, select, string{a text between quotes} "
    "text{a text, or a text per language} expression{an expression between quotes} "
    "bool{true or false} number{a number} seconds{a number of seconds} "
    "seconds_between{a number of seconds, or [least, most]} between{[lowest, highest]} "
    "changes{an object with scores and numbers} list{a list: [ ... ]} "
    "object{an object: {{ ... }}} other{another kind of value}}",
    "ici va {other, select, string{un texte entre guillemets} "
    "text{un texte, ou un texte par langue} expression{une expression entre guillemets} "
    "bool{true ou false} number{un nombre} seconds{un nombre de secondes} "
    "seconds_between{un nombre de secondes, ou [moins, plus]} between{[minimum, maximum]} "
    "changes{un objet avec des scores et des nombres} list{une liste : [ ... ]} "
    "object{un objet : {{ ... }}} other{une autre sorte de valeur}}",
    "\"minutes\": <<\"ten\">>",
    "\"minutes\": 4")
DIAGNOSTIC(E313, NUMBER_TOO_SMALL, EXAMPLE_SCENARIO,
    "{number} is te klein: minstens {limit}",
    "{number} is too small: at least {limit}",
    "{number} est trop petit : au moins {limit}",
    "\"flow.shift.take\": <<0>>",
    "\"flow.shift.take\": 6")
DIAGNOSTIC(E314, NUMBER_NOT_WHOLE, EXAMPLE_SCENARIO,
    "{number} is geen geheel getal",
    "{number} is not a whole number",
    "{number} n'est pas un nombre entier",
    "\"minutes\": <<4.5>>",
    "\"minutes\": 4")
DIAGNOSTIC(E315, PROBABILITY, EXAMPLE_SCENARIO,
    "{number} is geen kans: een kans ligt tussen 0 en 1",
    "{number} is not a probability: one lies between 0 and 1",
    "{number} n'est pas une probabilité : elle se situe entre 0 et 1",
    "\"agents.iris.accuracy\": <<50>>",
    "\"agents.iris.accuracy\": 0.5")
DIAGNOSTIC(E316, BETWEEN_REVERSED, EXAMPLE_SCENARIO,
    "het laagste ({number}) hoort onder het hoogste ({limit}) te liggen",
    "the lowest ({number}) belongs below the highest ({limit})",
    "le minimum ({number}) doit être inférieur au maximum ({limit})",
    "\"agents.iris.delay_s\": <<[2, 1]>>",
    "\"agents.iris.delay_s\": [1, 2]")
DIAGNOSTIC(E317, NUMBER_TOO_LARGE, EXAMPLE_SCENARIO,
    "{number} is te groot: hoogstens {limit}",
    "{number} is too large: at most {limit}",
    "{number} est trop grand : {limit} au plus",
    "\"minutes\": <<9000>>",
    "\"minutes\": 4")
DIAGNOSTIC(E318, WORD_UNKNOWN, EXAMPLE_SCENARIO,
    "\"{name}\" kan hier niet",
    "\"{name}\" is not one of the words that may stand here",
    "\"{name}\" ne fait pas partie des mots possibles ici",
    "\"flow.shift.order\": <<\"shufled\">>",
    "\"flow.shift.order\": \"shuffled\"")
DIAGNOSTIC(E320, LIST_TOO_SHORT, EXAMPLE_SCENARIO,
    "deze lijst is te kort: minstens {limit}",
    "this list is too short: at least {limit}",
    "cette liste est trop courte : au moins {limit}",
    "\"flow.shift.steps\": <<[]>>",
    "\"flow.shift.steps\": [\"ai_advice\", \"final_answer\"]")
DIAGNOSTIC(E321, LIST_TOO_LONG, EXAMPLE_SCENARIO,
    "deze lijst is te lang: hoogstens {limit}, niet {number}",
    "this list is too long: at most {limit}, not {number}",
    "cette liste est trop longue : {limit} au plus, pas {number}",
    "\"languages\": <<[\"en\", \"aa\", \"bb\", \"cc\", \"dd\", \"ee\", \"ff\", \"gg\", \"hh\"]>>",
    "\"languages\": [\"en\"]")
DIAGNOSTIC(E322, KEYS_TOGETHER, EXAMPLE_SCENARIO,
    "\"{name}\" en \"{other}\" gaan niet samen: kies er een",
    "\"{name}\" and \"{other}\" do not go together: choose one",
    "\"{name}\" et \"{other}\" ne vont pas ensemble : choisissez",
    "\"cases.night\": {\"answer\": \"colour\", \"file\": \"cases.csv\", <<\"rows\">>: "
    "[{\"id\": \"c01\", \"truth\": \"red\"}]}\n--- cases.csv\nid,truth,pulse\nc01,red,1\nc02,green,2\n"
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
    "niets gebruikt de kolom \"{name}\"",
    "nothing uses the column \"{name}\"",
    "rien n'utilise la colonne \"{name}\"",
    "\"cases.night\": {\"answer\": \"colour\", \"file\": \"cases.csv\"}\n--- cases.csv\n"
    "id,truth,<<puls>>,pulse\nc01,red,90,1\nc02,red,90,2\n",
    "\"cases.night\": {\"answer\": \"colour\", \"file\": \"cases.csv\"}\n--- cases.csv\n"
    "id,truth,pulse\nc01,red,90\nc02,red,90\n")
DIAGNOSTIC(E327, COLUMN_RESERVED, EXAMPLE_SCENARIO,
    "een kolom kan niet \"{name}\" heten: dat is een gereserveerd woord in uitdrukkingen",
    "a column cannot be called \"{name}\": that is a reserved word in expressions",
    "une colonne ne peut pas s'appeler \"{name}\" : c'est un mot réservé dans les expressions",
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
    "trop de cas : {limit} au plus dans un scénario",
    "three case sets of 2,000 cases each",
    "split the scenario")
DIAGNOSTIC(E331, ANSWER_OUTSIDE, EXAMPLE_SCENARIO,
    "{number} kan niemand antwoorden: het valt buiten min en max, of niet op een stap",
    "nobody can answer {number}: it lies outside min and max, or not on a step",
    "personne ne peut répondre {number} : hors de min et max, ou pas sur un pas",
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
DIAGNOSTIC(E335, ANSWER_KEY_TWICE, EXAMPLE_SCENARIO,
    "de toets \"{name}\" kiest al \"{other}\"",
    "the key \"{name}\" already picks \"{other}\"",
    "la touche \"{name}\" choisit déjà \"{other}\"",
    "\"choices.colour.green.key\": <<\"1\">>",
    "\"choices.colour.green.key\": \"3\"")
DIAGNOSTIC(E339, FORCED_BOTH_WAYS, EXAMPLE_SCENARIO,
    "de casus \"{name}\" is altijd juist én altijd fout",
    "the case \"{name}\" is both always right and always wrong",
    "le cas \"{name}\" est à la fois toujours juste et toujours faux",
    "\"agents.iris.always_right_on\": [\"c01\"], \"agents.iris.always_wrong_on\": [<<\"c01\">>]",
    "\"agents.iris.always_right_on\": [\"c01\"], \"agents.iris.always_wrong_on\": [\"c02\"]")
DIAGNOSTIC(E340, TEXTS_OF_SEVERAL_SETS, EXAMPLE_SCENARIO,
    "\"{name}\" adviseert in \"{other}\" over andere keuzes; teksten per keuze gelden voor één "
    "keuzelijst",
    "\"{name}\" advises on other choices in \"{other}\"; texts per choice are for one choice set",
    "\"{name}\" conseille sur d'autres choix dans \"{other}\" ; les textes par choix valent pour un "
    "seul jeu de choix",
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
