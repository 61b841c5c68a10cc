/* flow.h - the stages: their order, their steps, their time. */
/* clang-format off */
DIAGNOSTIC(E501, CONSENT_MISSING, EXAMPLE_SCENARIO,
    "\"{name}\" legt iets vast voordat iemand toestemming gaf; zet er een fase \"consent\" voor",
    "\"{name}\" records something before anybody consented; put a \"consent\" stage before it",
    "\"{name}\" enregistre quelque chose avant tout consentement ; mettez une étape \"consent\" avant",
    "\"flow.consent\": {\"id\": <<\"hello\">>, \"type\": \"question\", \"ask\": \"slider\", "
    "\"text\": \"How are you?\"}",
    "\"flow.trust.text\": \"How are you?\"")
DIAGNOSTIC(E502, DEBRIEF_MISSING, EXAMPLE_SCENARIO,
    "er is geen fase \"debrief\": deelnemers moeten kunnen zien wat er gebeurde",
    "there is no \"debrief\" stage: whoever plays should see what happened",
    "il n'y a pas d'étape \"debrief\" : les participants doivent voir ce qui s'est passé",
    "<<\"flow\">>: [{\"id\": \"consent\", \"type\": \"consent\", \"text\": \"May we?\", "
    "\"choices\": "
    "[{\"id\": \"record\", \"text\": \"Keep\"}, {\"id\": \"room\", \"text\": \"Count\"}, "
    "{\"id\": \"research\", \"text\": \"Study\"}]}, {\"id\": \"shift\", \"type\": \"block\", "
    "\"cases\": \"night\", \"agents\": [\"iris\"]}]",
    "\"flow.end\": {\"id\": \"end\", \"type\": \"debrief\"}")
DIAGNOSTIC(W503, STAGE_UNREACHABLE, EXAMPLE_SCENARIO,
    "\"{name}\" komt in geen enkele arm of lijst aan bod",
    "\"{name}\" comes up in no arm or list",
    "\"{name}\" n'apparaît dans aucun bras ni aucune liste",
    "\"flow.trust.when\": <<\"arm.startsWith('x')\">>",
    "\"flow.trust.when\": \"score.points > 3\"")
DIAGNOSTIC(E504, EVENT_BEYOND_TAKE, EXAMPLE_SCENARIO,
    "casus {number} komt nooit: dit blok heeft er {limit}",
    "case {number} never comes: this block has {limit}",
    "le cas {number} n'arrive jamais : ce bloc ne compte que {limit} cas",
    "\"flow.shift.events\": [{\"id\": \"e1\", \"at_case\": <<9>>, \"do\": [{\"sound\": "
    "\"chime\"}]}]",
    "\"flow.shift.events\": [{\"id\": \"e1\", \"at_case\": 3, \"do\": [{\"sound\": \"chime\"}]}]")
DIAGNOSTIC(E505, PAUSE_BY_OUTCOME, EXAMPLE_SCENARIO,
    "wie hier moet wachten, hangt af van iemands fouten; niemand mag zo opvallen",
    "who has to wait here depends on somebody's errors; nobody may be singled out like that",
    "ici, l'attente dépend des erreurs d'une personne ; personne ne doit être montré du doigt ainsi",
    "\"flow.trust\": {\"id\": \"trust\", \"type\": \"pause\", \"for\": \"facilitator\", "
    "\"text\": \"Wait.\", \"when\": <<\"score.points < 3\">>}",
    "\"flow.trust\": {\"id\": \"trust\", \"type\": \"pause\", \"for\": \"facilitator\", "
    "\"text\": \"Wait.\"}")
DIAGNOSTIC(E506, STEP_TWICE, EXAMPLE_SCENARIO,
    "de stap \"{name}\" staat er twee keer",
    "the step \"{name}\" is there twice",
    "le pas \"{name}\" figure deux fois",
    "\"flow.shift.steps\": [\"ai_advice\", <<\"ai_advice\">>, \"final_answer\"]",
    "\"flow.shift.steps\": [\"ai_advice\", \"final_answer\"]")
DIAGNOSTIC(E507, STEP_TOO_EARLY, EXAMPLE_SCENARIO,
    "\"{name}\" komt na \"{other}\"",
    "\"{name}\" comes after \"{other}\"",
    "\"{name}\" doit venir après \"{other}\"",
    "\"flow.shift.steps\": [<<\"final_confidence\">>, \"ai_advice\", \"final_answer\"]",
    "\"flow.shift.steps\": [\"ai_advice\", \"final_answer\", \"final_confidence\"]")
DIAGNOSTIC(E508, STEP_NEEDS_ADVISER, EXAMPLE_SCENARIO,
    "voor \"{name}\" is een adviseur nodig: zet er een in \"agents\" van dit blok",
    "\"{name}\" needs an adviser: put one in this block's \"agents\"",
    "\"{name}\" demande un conseiller : mettez-en un dans les \"agents\" de ce bloc",
    "\"flow.trust\": {\"id\": \"trust\", \"type\": \"block\", \"cases\": \"night\", "
    "\"steps\": [<<\"ai_advice\">>, \"final_answer\"]}",
    "\"flow.trust\": {\"id\": \"trust\", \"type\": \"block\", \"cases\": \"night\", "
    "\"steps\": [\"final_answer\"]}")
DIAGNOSTIC(E509, STEP_TOO_LATE, EXAMPLE_SCENARIO,
    "\"{name}\" komt vóór \"{other}\"",
    "\"{name}\" comes before \"{other}\"",
    "\"{name}\" doit venir avant \"{other}\"",
    "\"flow.shift.steps\": [\"ai_advice\", <<\"own_answer\">>, \"final_answer\"]",
    "\"flow.shift.steps\": [\"own_answer\", \"ai_advice\", \"final_answer\"]")
DIAGNOSTIC(E510, NOT_ON_REQUEST, EXAMPLE_SCENARIO,
    "om \"{name}\" kan niemand vragen; om advies en uitleg wel",
    "nobody can ask for \"{name}\"; for advice and explanation one can",
    "personne ne peut demander \"{name}\" ; on peut demander un avis ou une explication",
    "\"flow.shift.steps\": [\"ai_advice\", {\"step\": \"final_answer\", <<\"on_request\">>: {}}]",
    "\"flow.shift.steps\": [{\"step\": \"ai_advice\", \"on_request\": {}}, \"final_answer\"]")
DIAGNOSTIC(E511, ADVISERS_MANY, EXAMPLE_SCENARIO,
    "\"{other}\" adviseert hier al; een blok heeft hoogstens één adviseur",
    "\"{other}\" advises here already; a block has one adviser at most",
    "\"{other}\" conseille déjà ici ; un bloc n'a qu'un seul conseiller",
    "\"agents.bo\": {\"type\": \"advisor\", \"name\": \"BO\", \"accuracy\": 0.5}, "
    "\"flow.shift.agents\": [\"iris\", <<\"bo\">>]",
    "\"flow.shift.agents\": [\"iris\"]")
DIAGNOSTIC(E512, ALARM_ALONE, EXAMPLE_SCENARIO,
    "\"{name}\" bewaakt \"{other}\", maar \"{other}\" doet in dit blok niet mee",
    "\"{name}\" watches \"{other}\", who is not in this block",
    "\"{name}\" surveille \"{other}\", qui n'est pas dans ce bloc",
    "\"agents.bell\": {\"type\": \"alarm\", \"watches\": \"iris\", \"fires_if\": \"!ai.correct\", "
    "\"message\": \"Look again.\"}, \"flow.trust\": {\"id\": \"trust\", \"type\": \"block\", "
    "\"cases\": \"night\", \"agents\": [<<\"bell\">>]}",
    "\"agents.bell\": {\"type\": \"alarm\", \"watches\": \"iris\", \"fires_if\": \"!ai.correct\", "
    "\"message\": \"Look again.\"}, \"flow.shift.agents\": [\"iris\", \"bell\"]")
DIAGNOSTIC(E513, OUTCOME_TWICE, EXAMPLE_SCENARIO,
    "\"each_case\" voegt zelf de stap \"outcome\" toe; laat een van beide weg",
    "\"each_case\" adds the step \"outcome\" itself; leave one of them out",
    "\"each_case\" ajoute lui-même le pas \"outcome\" ; supprimez l'un des deux",
    "\"flow.shift.scored\": false, \"flow.shift.feedback\": <<\"each_case\">>, "
    "\"flow.shift.steps\": [\"ai_advice\", \"final_answer\", \"outcome\"]",
    "\"flow.shift.feedback\": \"at_end\"")
DIAGNOSTIC(E514, FINAL_ANSWER_MISSING, EXAMPLE_SCENARIO,
    "de stap \"final_answer\" ontbreekt: elke casus eindigt met een beslissing",
    "the step \"final_answer\" is missing: every case ends with a decision",
    "il manque le pas \"final_answer\" : chaque cas se termine par une décision",
    "\"flow.shift.steps\": <<[\"ai_advice\"]>>",
    "\"flow.shift.steps\": [\"ai_advice\", \"final_answer\"]")
DIAGNOSTIC(E515, WARN_BEFORE_LIMIT, EXAMPLE_SCENARIO,
    "{number} s is niet minder dan de limiet van {limit} s: dan komt de waarschuwing nooit op tijd",
    "{number} s is not less than the limit of {limit} s: the warning would never be in time",
    "{number} s n'est pas inférieur à la limite de {limit} s : l'alerte n'arriverait jamais à temps",
    "\"flow.shift.time\": {\"limit_s\": 60, \"warn_s\": <<60>>}",
    "\"flow.shift.time\": {\"limit_s\": 60, \"warn_s\": 10}")
DIAGNOSTIC(E516, TIMEOUT_WITHOUT_STEP, EXAMPLE_SCENARIO,
    "\"{name}\" kan niet zonder de stap \"{other}\"",
    "\"{name}\" does not go without the step \"{other}\"",
    "\"{name}\" ne va pas sans le pas \"{other}\"",
    "\"flow.shift.time\": {\"limit_s\": 60, \"on_timeout\": <<\"keep_own_answer\">>}",
    "\"flow.shift.time\": {\"limit_s\": 60, \"on_timeout\": \"take_ai\"}")
DIAGNOSTIC(E517, TRIGGERS_MANY, EXAMPLE_SCENARIO,
    "\"{name}\" is er te veel: een gebeurtenis heeft precies één van at_case, at_s en when",
    "\"{name}\" is one too many: an event has exactly one of at_case, at_s and when",
    "\"{name}\" est de trop : un événement a une seule des clés at_case, at_s et when",
    "\"flow.shift.events\": [{\"id\": \"e1\", \"at_case\": 2, <<\"at_s\">>: 30, "
    "\"do\": [{\"sound\": \"chime\"}]}]",
    "\"flow.shift.events\": [{\"id\": \"e1\", \"at_case\": 2, \"do\": [{\"sound\": \"chime\"}]}]")
DIAGNOSTIC(E518, TRIGGER_MISSING, EXAMPLE_SCENARIO,
    "wanneer gebeurt dit? Geef at_case, at_s of when",
    "when does this happen? Give at_case, at_s or when",
    "quand cela arrive-t-il ? Donnez at_case, at_s ou when",
    "\"flow.shift.events\": [<<{\"id\": \"e1\", \"do\": [{\"sound\": \"chime\"}]}>>]",
    "\"flow.shift.events\": [{\"id\": \"e1\", \"at_s\": 30, \"do\": [{\"sound\": \"chime\"}]}]")
DIAGNOSTIC(E519, OPTIONS_WITHOUT_CHOICE, EXAMPLE_SCENARIO,
    "een vraag van de soort \"{name}\" heeft geen keuzes",
    "a question of the kind \"{name}\" has no options",
    "une question de type \"{name}\" n'a pas d'options",
    "\"flow.trust\": {\"id\": \"trust\", \"type\": \"question\", \"ask\": \"slider\", "
    "\"text\": \"How sure are you?\", <<\"options\">>: [{\"id\": \"yes\", \"label\": \"Yes\"}, "
    "{\"id\": \"no\", \"label\": \"No\"}]}",
    "\"flow.trust\": {\"id\": \"trust\", \"type\": \"question\", \"ask\": \"choice\", "
    "\"text\": \"Are you sure?\", \"options\": [{\"id\": \"yes\", \"label\": \"Yes\"}, "
    "{\"id\": \"no\", \"label\": \"No\"}]}")
DIAGNOSTIC(W521, FREE_TEXT_OFF, EXAMPLE_SCENARIO,
    "log.free_text staat uit: wat mensen hier schrijven, wordt niet bewaard",
    "log.free_text is off: what people write here is not kept",
    "log.free_text est désactivé : ce que l'on écrit ici n'est pas conservé",
    "\"flow.trust\": {\"id\": \"trust\", \"type\": \"question\", \"ask\": <<\"text\">>, "
    "\"text\": \"What did you notice?\"}",
    "\"log\": {\"free_text\": true}, \"flow.trust\": {\"id\": \"trust\", \"type\": \"question\", "
    "\"ask\": \"text\", \"text\": \"What did you notice?\"}")
DIAGNOSTIC(E522, SEED_FORM, EXAMPLE_SCENARIO,
    "een seed is een geheel getal vanaf 0; boven 2^53 schrijf je het als tekst",
    "a seed is a whole number from 0 on; above 2^53 it is written as a text",
    "une graine est un entier à partir de 0 ; au-delà de 2^53, elle s'écrit comme un texte",
    "\"random\": {\"seed\": <<\"12a\">>}",
    "\"random\": {\"seed\": \"12345678901234567890\"}")
DIAGNOSTIC(E523, EXPECTS_ABSENT_AGENT, EXAMPLE_SCENARIO,
    "\"{name}\" adviseert niet in het blok \"{other}\"",
    "\"{name}\" does not advise in the block \"{other}\"",
    "\"{name}\" ne conseille pas dans le bloc \"{other}\"",
    "\"agents.bo\": {\"type\": \"advisor\", \"name\": \"BO\", \"accuracy\": 0.5}, "
    "\"flow.more\": {\"id\": \"more\", \"type\": \"block\", \"cases\": \"night\", "
    "\"agents\": [\"bo\"]}, "
    "\"flow.trust.expects\": {\"agent\": <<\"bo\">>, \"block\": \"shift\"}",
    "\"flow.trust.expects\": {\"agent\": \"iris\", \"block\": \"shift\"}")
DIAGNOSTIC(E524, CONSENT_REQUIRED, EXAMPLE_SCENARIO,
    "geen van de drie keuzes mag verplicht zijn: toestemming is vrij",
    "none of the three choices may be required: consent is free",
    "aucun des trois choix ne peut être obligatoire : le consentement est libre",
    "\"flow.consent.choices.record\": {\"id\": \"record\", \"text\": \"Keep it.\", "
    "\"required\": <<true>>}",
    "\"flow.consent.choices.record\": {\"id\": \"record\", \"text\": \"Keep it.\"}")
DIAGNOSTIC(E525, CONSENT_CONDITIONAL, EXAMPLE_SCENARIO,
    "toestemming wordt altijd gevraagd, in elke arm",
    "consent is always asked, in every arm",
    "le consentement est toujours demandé, dans tous les bras",
    "\"flow.consent.when\": <<\"score.points < 3\">>",
    "\"flow.trust.when\": \"score.points < 3\"")
DIAGNOSTIC(E526, EXPECTS_PAST, EXAMPLE_SCENARIO,
    "het blok \"{name}\" is dan al voorbij; vraag vooraf wat iemand verwacht",
    "the block \"{name}\" is over by then; ask beforehand what somebody expects",
    "le bloc \"{name}\" est alors déjà terminé ; demandez l'estimation avant",
    "\"flow.trust\": {\"id\": \"trust\", \"type\": \"briefing\", \"text\": \"Hello.\"}, "
    "\"flow.more\": {\"id\": \"more\", \"type\": \"question\", \"ask\": \"slider\", "
    "\"text\": \"How often?\", \"expects\": {\"agent\": \"iris\", \"block\": <<\"shift\">>}}",
    "\"flow.trust.expects\": {\"agent\": \"iris\", \"block\": \"shift\"}")
DIAGNOSTIC(W527, LIMIT_TOO_SHORT, EXAMPLE_SCENARIO,
    "een trage lezer heeft voor \"{name}\" in \"{other}\" al {number} s nodig, de limiet is "
    "{limit} s",
    "a slow reader needs {number} s for \"{name}\" in \"{other}\" already, the limit is {limit} s",
    "un lecteur lent a déjà besoin de {number} s pour \"{name}\" en \"{other}\", la limite est de "
    "{limit} s",
    "\"agents.iris.delay_s\": 6, \"flow.shift.time\": {\"limit_s\": <<5>>}",
    "\"agents.iris.delay_s\": 6, \"flow.shift.time\": {\"limit_s\": 50}")
DIAGNOSTIC(W528, NEVER_WRONG, EXAMPLE_SCENARIO,
    "\"{name}\" is nooit fout; zo leert niemand wanneer je op een AI kan rekenen",
    "\"{name}\" is never wrong; nobody learns like that when to rely on an AI",
    "\"{name}\" ne se trompe jamais ; ainsi, personne n'apprend quand se fier à une IA",
    "\"lists\": {\"a\": {}}, \"agents.iris.accuracy\": <<1>>",
    "\"lists\": {\"a\": {}}, \"agents.iris.accuracy\": 0.5")
DIAGNOSTIC(W529, SELDOM_WRONG, EXAMPLE_SCENARIO,
    "\"{name}\" maakt maar {number} {number, plural, one{fout} other{fouten}} in {limit} casussen; "
    "met minder dan drie op twaalf is er niets te zien",
    "\"{name}\" makes only {number} {number, plural, one{error} other{errors}} in {limit} cases; "
    "three "
    "in twelve is the least that shows anything",
    "\"{name}\" ne fait que {number} {number, plural, one{erreur} other{erreurs}} sur {limit} "
    "cas ; il en faut au moins trois sur douze pour que cela se voie",
    "\"lists\": {\"a\": {}}, \"agents.iris.sampling\": \"chance\", \"agents.iris.accuracy\": "
    "<<0.8>>",
    "\"lists\": {\"a\": {}}, \"agents.iris.sampling\": \"chance\", \"agents.iris.accuracy\": 0.7")
DIAGNOSTIC(W530, MINUTES_DIFFER, EXAMPLE_SCENARIO,
    "een trage lezer heeft ongeveer {number} minuten nodig tot aan de nabespreking, geen {limit}",
    "a slow reader needs about {number} minutes up to the debrief, not {limit}",
    "un lecteur lent a besoin d'environ {number} minutes jusqu'au débriefing, pas {limit}",
    "\"minutes\": <<30>>",
    "\"minutes\": 2")
DIAGNOSTIC(W531, CHART_UNFED, EXAMPLE_SCENARIO,
    "de grafiek \"{name}\" blijft leeg: geen enkele fase meet wat ervoor nodig is",
    "the chart \"{name}\" stays empty: no stage measures what it needs",
    "le graphique \"{name}\" reste vide : aucune étape ne mesure ce qu'il lui faut",
    "\"flow.end.charts\": [\"accuracy\", <<\"expected\">>]",
    "\"flow.end.charts\": [\"accuracy\", \"agreed\"]")
DIAGNOSTIC(W532, MESSAGE_UNFED, EXAMPLE_SCENARIO,
    "dit wordt nooit gezegd: geen enkele fase meet \"{name}\"",
    "this is never said: no stage measures \"{name}\"",
    "ceci n'est jamais dit : aucune étape ne mesure \"{name}\"",
    "\"flow.end.messages\": [{\"when\": <<\"rate.trust_gap > 0.1\">>, \"text\": \"Less than "
    "that.\"}]",
    "\"flow.end.messages\": [{\"when\": \"rate.agreement > 0.9\", \"text\": \"Often.\"}]")
DIAGNOSTIC(E533, NOTHING_TO_STAY_NEAR, EXAMPLE_SCENARIO,
    "in \"{name}\" valt er niets te begrenzen: daarvoor moet het antwoord een getal zijn, en moet "
    "\"ai_advice\" vanzelf vóór \"final_answer\" komen",
    "there is nothing to stay near in \"{name}\": the answer has to be a number, and \"ai_advice\" "
    "has to come before \"final_answer\" by itself",
    "il n'y a rien à limiter dans \"{name}\" : la réponse doit être un nombre, et \"ai_advice\" doit "
    "venir de lui-même avant \"final_answer\"",
    "\"flow.shift\": {\"id\": \"shift\", \"type\": \"block\", \"cases\": \"night\", \"agents\": "
    "[\"iris\"], <<\"final_within\">>: {\"advice\": 0.1}}",
    "\"choices.colour\": {\"min\": 0, \"max\": 10}, \"cases.night.rows\": [{\"id\": \"c01\", "
    "\"truth\": 3, \"pulse\": 80}, {\"id\": \"c02\", \"truth\": 7, \"pulse\": 80}], "
    "\"flow.shift.final_within\": {\"advice\": 0.1}")
DIAGNOSTIC(E540, OTHER_PRESENTATION, EXAMPLE_SCENARIO,
    "\"{name}\" hoort bij \"present\": \"{other}\"",
    "\"{name}\" goes with \"present\": \"{other}\"",
    "\"{name}\" va avec \"present\": \"{other}\"",
    "\"flow.shift.present\": \"inbox\", \"flow.shift.time\": {<<\"limit_s\">>: 60}",
    "\"flow.shift.present\": \"inbox\", \"flow.shift.time\": {\"block_limit_s\": 600}")
DIAGNOSTIC(W541, BLOCK_LIMIT_TOO_SHORT, EXAMPLE_SCENARIO,
    "een trage lezer heeft voor alles in \"{name}\" in \"{other}\" al {number} s nodig, de limiet is "
    "{limit} s",
    "a slow reader needs {number} s for all of \"{name}\" in \"{other}\" already, the limit is "
    "{limit} s",
    "un lecteur lent a déjà besoin de {number} s pour tout \"{name}\" en \"{other}\", la limite est "
    "de {limit} s",
    "\"agents.iris.delay_s\": 6, \"flow.shift.present\": \"inbox\", "
    "\"flow.shift.time\": {\"block_limit_s\": <<20>>}",
    "\"agents.iris.delay_s\": 6, \"flow.shift.present\": \"inbox\", "
    "\"flow.shift.time\": {\"block_limit_s\": 600}")
DIAGNOSTIC(E542, NODE_UNREACHED, EXAMPLE_SCENARIO,
    "niets leidt naar de knoop \"{name}\"",
    "nothing leads to the node \"{name}\"",
    "rien ne mène au nœud \"{name}\"",
    "\"flow.trust\": {\"id\": \"trust\", \"type\": \"story\", \"nodes\": [{\"id\": \"call\", \"text\": \"It rings.\"}, {\"id\": <<\"answer\">>, \"text\": \"Hello?\"}]}",
    "\"flow.trust\": {\"id\": \"trust\", \"type\": \"story\", \"nodes\": [{\"id\": \"call\", \"text\": \"It rings.\", \"goto\": \"answer\"}, {\"id\": \"answer\", \"text\": \"Hello?\"}]}")
DIAGNOSTIC(E543, STORY_ENDLESS, EXAMPLE_SCENARIO,
    "vanaf de knoop \"{name}\" komt er geen einde",
    "from the node \"{name}\" there is no way to an end",
    "à partir du nœud \"{name}\", on n'arrive jamais à une fin",
    "\"flow.trust\": {\"id\": \"trust\", \"type\": \"story\", \"nodes\": [{\"id\": <<\"call\">>, \"text\": \"It rings.\", \"goto\": \"call\"}]}",
    "\"flow.trust\": {\"id\": \"trust\", \"type\": \"story\", \"nodes\": [{\"id\": \"call\", \"text\": \"It rings.\"}]}")
DIAGNOSTIC(E544, CHOICES_RUN_OUT, EXAMPLE_SCENARIO,
    "bij de knoop \"{name}\" kan er geen keuze over zijn: geef er een zonder voorwaarde die niet terugleidt",
    "at the node \"{name}\" no choice may be left: give it one without a condition that does not lead back",
    "au nœud \"{name}\", il peut ne rester aucun choix : ajoutez-en un sans condition qui ne ramène pas ici",
    "\"flow.trust\": {\"id\": \"trust\", \"type\": \"story\", \"nodes\": [{\"id\": \"call\", \"text\": \"It rings.\", <<\"choices\">>: [{\"id\": \"go\", \"label\": \"Go\", \"goto\": \"done\", \"when\": \"score.points > 1\"}]}, {\"id\": \"done\", \"text\": \"Bye.\"}]}",
    "\"flow.trust\": {\"id\": \"trust\", \"type\": \"story\", \"nodes\": [{\"id\": \"call\", \"text\": \"It rings.\", \"choices\": [{\"id\": \"go\", \"label\": \"Go\", \"goto\": \"done\"}]}, {\"id\": \"done\", \"text\": \"Bye.\"}]}")
