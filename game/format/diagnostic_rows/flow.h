/* flow.h - the stages: their order, their steps, their time. */
DIAGNOSTIC(E504, EVENT_BEYOND_TAKE, EXAMPLE_SCENARIO,
    "casus {number} komt nooit: dit blok heeft er {limit}",
    "case {number} never comes: this block has {limit}",
    "le cas {number} n'arrive jamais : ce bloc en a {limit}",
    "\"flow.shift.events\": [{\"id\": \"e1\", \"at_case\": <<9>>, \"do\": [{\"sound\": \"chime\"}]}]",
    "\"flow.shift.events\": [{\"id\": \"e1\", \"at_case\": 3, \"do\": [{\"sound\": \"chime\"}]}]")
DIAGNOSTIC(E506, STEP_TWICE, EXAMPLE_SCENARIO,
    "de stap \"{name}\" staat er twee keer",
    "the step \"{name}\" is there twice",
    "le pas \"{name}\" figure deux fois",
    "\"flow.shift.steps\": [\"ai_advice\", <<\"ai_advice\">>, \"final_answer\"]",
    "\"flow.shift.steps\": [\"ai_advice\", \"final_answer\"]")
DIAGNOSTIC(E507, STEP_TOO_EARLY, EXAMPLE_SCENARIO,
    "\"{name}\" komt na \"{other}\"",
    "\"{name}\" comes after \"{other}\"",
    "\"{name}\" vient après \"{other}\"",
    "\"flow.shift.steps\": [<<\"final_confidence\">>, \"ai_advice\", \"final_answer\"]",
    "\"flow.shift.steps\": [\"ai_advice\", \"final_answer\", \"final_confidence\"]")
DIAGNOSTIC(E508, STEP_NEEDS_ADVISER, EXAMPLE_SCENARIO,
    "voor \"{name}\" is een adviseur nodig: zet er een in \"agents\" van dit blok",
    "\"{name}\" needs an adviser: put one in this block's \"agents\"",
    "\"{name}\" demande un conseiller : mettez-en un dans \"agents\" de ce bloc",
    "\"flow.trust\": {\"id\": \"trust\", \"type\": \"block\", \"cases\": \"night\", "
    "\"steps\": [<<\"ai_advice\">>, \"final_answer\"]}",
    "\"flow.trust\": {\"id\": \"trust\", \"type\": \"block\", \"cases\": \"night\", "
    "\"steps\": [\"final_answer\"]}")
DIAGNOSTIC(E509, STEP_TOO_LATE, EXAMPLE_SCENARIO,
    "\"{name}\" komt vóór \"{other}\"",
    "\"{name}\" comes before \"{other}\"",
    "\"{name}\" vient avant \"{other}\"",
    "\"flow.shift.steps\": [\"ai_advice\", <<\"own_answer\">>, \"final_answer\"]",
    "\"flow.shift.steps\": [\"own_answer\", \"ai_advice\", \"final_answer\"]")
DIAGNOSTIC(E510, NOT_ON_REQUEST, EXAMPLE_SCENARIO,
    "om \"{name}\" kan niemand vragen; dat kan wel om advies en uitleg",
    "nobody can ask for \"{name}\"; for advice and explanation one can",
    "personne ne peut demander \"{name}\" ; le conseil et l'explication, oui",
    "\"flow.shift.steps\": [\"ai_advice\", {\"step\": \"final_answer\", <<\"on_request\">>: {}}]",
    "\"flow.shift.steps\": [{\"step\": \"ai_advice\", \"on_request\": {}}, \"final_answer\"]")
DIAGNOSTIC(E511, ADVISERS_MANY, EXAMPLE_SCENARIO,
    "\"{other}\" adviseert hier al; een blok heeft hoogstens één adviseur",
    "\"{other}\" advises here already; a block has one adviser at most",
    "\"{other}\" conseille déjà ici ; un bloc a un seul conseiller au plus",
    "\"agents.bo\": {\"type\": \"advisor\", \"name\": \"BO\", \"accuracy\": 0.5}, "
    "\"flow.shift.agents\": [\"iris\", <<\"bo\">>]",
    "\"flow.shift.agents\": [\"iris\"]")
DIAGNOSTIC(E512, ALARM_ALONE, EXAMPLE_SCENARIO,
    "\"{name}\" bewaakt \"{other}\", en die is niet in dit blok",
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
    "\"each_case\" ajoute lui-même le pas \"outcome\" ; laissez l'un des deux",
    "\"flow.shift.scored\": false, \"flow.shift.feedback\": <<\"each_case\">>, "
    "\"flow.shift.steps\": [\"ai_advice\", \"final_answer\", \"outcome\"]",
    "\"flow.shift.feedback\": \"at_end\"")
DIAGNOSTIC(E514, FINAL_ANSWER_MISSING, EXAMPLE_SCENARIO,
    "de stap \"final_answer\" ontbreekt: elke casus eindigt met een beslissing",
    "the step \"final_answer\" is missing: every case ends with a decision",
    "il manque le pas \"final_answer\" : chaque cas se termine par une décision",
    "\"flow.shift.steps\": <<[\"ai_advice\"]>>",
    "\"flow.shift.steps\": [\"ai_advice\", \"final_answer\"]")
DIAGNOSTIC(E515, WARN_BEFORE_LIMIT, EXAMPLE_SCENARIO,
    "{number} s is niet minder dan de limiet van {limit} s: dan komt de waarschuwing nooit op tijd",
    "{number} s is not less than the limit of {limit} s: the warning would never be in time",
    "{number} s n'est pas inférieur à la limite de {limit} s : l'alerte n'arriverait jamais à temps",
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
    "\"{name}\" est de trop : un événement a exactement un de at_case, at_s et when",
    "\"flow.shift.events\": [{\"id\": \"e1\", \"at_case\": 2, <<\"at_s\">>: 30, "
    "\"do\": [{\"sound\": \"chime\"}]}]",
    "\"flow.shift.events\": [{\"id\": \"e1\", \"at_case\": 2, \"do\": [{\"sound\": \"chime\"}]}]")
DIAGNOSTIC(E518, TRIGGER_MISSING, EXAMPLE_SCENARIO,
    "wanneer gebeurt dit? Geef at_case, at_s of when",
    "when does this happen? Give at_case, at_s or when",
    "quand cela arrive-t-il ? Donnez at_case, at_s ou when",
    "\"flow.shift.events\": [<<{\"id\": \"e1\", \"do\": [{\"sound\": \"chime\"}]}>>]",
    "\"flow.shift.events\": [{\"id\": \"e1\", \"at_s\": 30, \"do\": [{\"sound\": \"chime\"}]}]")
DIAGNOSTIC(E519, OPTIONS_WITHOUT_CHOICE, EXAMPLE_SCENARIO,
    "een vraag van de soort \"{name}\" heeft geen keuzes",
    "a question of the kind \"{name}\" has no options",
    "une question du genre \"{name}\" n'a pas d'options",
    "\"flow.trust\": {\"id\": \"trust\", \"type\": \"question\", \"ask\": \"slider\", "
    "\"text\": \"How sure are you?\", <<\"options\">>: [{\"id\": \"yes\", \"label\": \"Yes\"}, "
    "{\"id\": \"no\", \"label\": \"No\"}]}",
    "\"flow.trust\": {\"id\": \"trust\", \"type\": \"question\", \"ask\": \"choice\", "
    "\"text\": \"Are you sure?\", \"options\": [{\"id\": \"yes\", \"label\": \"Yes\"}, "
    "{\"id\": \"no\", \"label\": \"No\"}]}")
DIAGNOSTIC(W521, FREE_TEXT_OFF, EXAMPLE_SCENARIO,
    "log.free_text staat uit: wat mensen hier schrijven, wordt niet bewaard",
    "log.free_text is off: what people write here is not kept",
    "log.free_text est désactivé : ce que l'on écrit ici n'est pas gardé",
    "\"flow.trust\": {\"id\": \"trust\", \"type\": \"question\", \"ask\": <<\"text\">>, "
    "\"text\": \"What did you notice?\"}",
    "\"log\": {\"free_text\": true}, \"flow.trust\": {\"id\": \"trust\", \"type\": \"question\", "
    "\"ask\": \"text\", \"text\": \"What did you notice?\"}")
DIAGNOSTIC(E522, SEED_FORM, EXAMPLE_SCENARIO,
    "een seed is een geheel getal vanaf 0; boven 2^53 staat het als tekst",
    "a seed is a whole number from 0 on; above 2^53 it is written as a text",
    "une graine est un entier à partir de 0 ; au-delà de 2^53, elle s'écrit comme un texte",
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
    "aucun des trois choix ne peut être obligatoire : le consentement est libre",
    "\"flow.consent.choices.record\": {\"id\": \"record\", \"text\": \"Keep it.\", "
    "\"required\": <<true>>}",
    "\"flow.consent.choices.record\": {\"id\": \"record\", \"text\": \"Keep it.\"}")
