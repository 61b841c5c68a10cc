/* say_table.h - one row per thing the commands say: SAY(name, Dutch, English, French). No include
 * guard: it is included with SAY defined. A row with the name of a failure's reason words it: {1}
 * is its detail, {2} its place. */

SAY(USAGE,
    "Samenspel: simulaties om samen met AI te leren beslissen.\n"
    "\n"
    "  samenspel                     kies een simulatie in een venster\n"
    "      [--window BxH] [--fullscreen] [--renderer NAAM] [--lang nl|en|fr]\n"
    "  samenspel play SCENARIO       speel een simulatie, in een venster of met --text\n"
    "  samenspel check SCENARIO...   kijk een scenario na\n"
    "  samenspel explain CODE        leg een melding van check uit\n"
    "  samenspel expr 'UITDRUKKING'  probeer een voorwaarde uit een scenario uit\n"
    "  samenspel replay LOG          het resultaat van een logboek\n"
    "  samenspel verify LOG...       bewijs dat logboeken kloppen\n"
    "  samenspel code CODE...        wat er in resultaatcodes staat\n"
    "  samenspel sheet SCENARIO      wat een begeleider meeneemt, als pagina (HTML)\n"
    "  samenspel schema              het JSON-schema van scenario's\n"
    "  samenspel rng                 getallen van een toevalsreeks\n"
    "  samenspel shots MAP           beelden van elk scherm\n"
    "  samenspel --version\n"
    "\n"
    "Een SCENARIO is een naam, een map of een bestand.\n"
    "Meer over een opdracht: samenspel play --help",
    "Samenspel: simulations to learn to decide together with AI.\n"
    "\n"
    "  samenspel                     choose a simulation in a window\n"
    "      [--window WxH] [--fullscreen] [--renderer NAME] [--lang nl|en|fr]\n"
    "  samenspel play SCENARIO       play a simulation, in a window or with --text\n"
    "  samenspel check SCENARIO...   look for mistakes in a scenario\n"
    "  samenspel explain CODE        explain a message of check\n"
    "  samenspel expr 'EXPRESSION'   try out a condition of a scenario\n"
    "  samenspel replay LOG          the result of a log\n"
    "  samenspel verify LOG...       prove that logs are as they were written\n"
    "  samenspel code CODE...        what result codes say\n"
    "  samenspel sheet SCENARIO      what a facilitator takes along, as a page (HTML)\n"
    "  samenspel schema              the JSON Schema of scenarios\n"
    "  samenspel rng                 numbers of a random stream\n"
    "  samenspel shots DIR           pictures of every screen\n"
    "  samenspel --version\n"
    "\n"
    "A SCENARIO is an id, a folder or a file.\n"
    "More about a command: samenspel play --help",
    "Samenspel : des simulations pour apprendre à décider avec une IA.\n"
    "\n"
    "  samenspel                     choisir une simulation dans une fenêtre\n"
    "      [--window LxH] [--fullscreen] [--renderer NOM] [--lang nl|en|fr]\n"
    "  samenspel play SCENARIO       jouer une simulation, en fenêtre ou avec --text\n"
    "  samenspel check SCENARIO...   chercher les erreurs d'un scénario\n"
    "  samenspel explain CODE        expliquer un message de check\n"
    "  samenspel expr 'EXPRESSION'   essayer une condition d'un scénario\n"
    "  samenspel replay JOURNAL      le résultat d'un journal\n"
    "  samenspel verify JOURNAL...   prouver que des journaux sont intacts\n"
    "  samenspel code CODE...        ce que disent des codes de résultat\n"
    "  samenspel sheet SCÉNARIO      la feuille de l'animateur, en page (HTML)\n"
    "  samenspel schema              le schéma JSON des scénarios\n"
    "  samenspel rng                 les nombres d'une suite aléatoire\n"
    "  samenspel shots DOSSIER       des images de chaque écran\n"
    "  samenspel --version\n"
    "\n"
    "Un SCENARIO est un nom, un dossier ou un fichier.\n"
    "Pour en savoir plus : samenspel play --help")

SAY(HELP_PLAY,
    "samenspel play SCENARIO [OPTIES]\n"
    "\n"
    "Speelt een simulatie. Zonder --text of --bot opent een venster.\n"
    "\n"
    "  --seat A1            de plaats: een letter en een getal (anders wordt het\n"
    "                       gevraagd)\n"
    "  --people N           hoeveel personen er samen zitten\n"
    "  --seed N             beginpunt van het toeval: hetzelfde getal geeft dezelfde\n"
    "                       sessie\n"
    "  --arm ID, --list ID  variant en lijst, in plaats van de toegewezen\n"
    "  --lang nl|en|fr      taal\n"
    "  --log MAP            map voor het logboek (anders je eigen map)\n"
    "  --text               speel in deze terminal, met woorden en cijfers; zonder\n"
    "                       SCENARIO kies je eerst, of ga je verder met een sessie\n"
    "                       die niet af was\n"
    "  --bot NAAM           een testspeler speelt en geeft elke toestemming: follow,\n"
    "                       ignore, oracle, random, threshold:0.8, reader:120,\n"
    "                       estimator:14\n"
    "  --sessions N         zo veel sessies met --bot; elke volgende met het\n"
    "                       volgende getal van --seed\n"
    "  --fast               de tijd wacht op niemand: met --text staat ze stil tot je\n"
    "                       iets kiest (een lege regel laat ze verder lopen), met\n"
    "                       --bot staat het logboek pas aan het einde zeker op de\n"
    "                       schijf\n"
    "  --facilitator-code C pauzes voor de groep gaan pas open met deze code: de\n"
    "                       begeleider typt ze op deze computer\n"
    "  --pilot              een proefsessie: zo gemerkt in het logboek\n"
    "  --window BxH, --fullscreen, --renderer NAAM,\n"
    "  --theme light|dark|contrast|projector\n"
    "                       voor het venster",
    "samenspel play SCENARIO [OPTIONS]\n"
    "\n"
    "Plays a simulation. Without --text or --bot a window opens.\n"
    "\n"
    "  --seat A1            the seat: a letter and a number (otherwise it is asked)\n"
    "  --people N           how many people sit there together\n"
    "  --seed N             where chance begins: the same number gives the same\n"
    "                       session\n"
    "  --arm ID, --list ID  arm and list, instead of those assigned\n"
    "  --lang nl|en|fr      language\n"
    "  --log DIR            folder for the log (otherwise your own)\n"
    "  --text               play in this terminal, with words and numbers; without\n"
    "                       SCENARIO you choose first, or go on with a session that\n"
    "                       was not finished\n"
    "  --bot NAME           a bot plays and gives every consent: follow, ignore,\n"
    "                       oracle, random, threshold:0.8, reader:120,\n"
    "                       estimator:14\n"
    "  --sessions N         so many sessions with --bot; each next one with the next\n"
    "                       seed\n"
    "  --fast               time waits for nobody: with --text it stands still until\n"
    "                       you choose (an empty line lets it pass), with --bot the\n"
    "                       log is only sure to be on the disk at the end\n"
    "  --facilitator-code C pauses for the group open only to this code, which the\n"
    "                       facilitator types on this computer\n"
    "  --pilot              a trial session: marked so in the log\n"
    "  --window WxH, --fullscreen, --renderer NAME,\n"
    "  --theme light|dark|contrast|projector\n"
    "                       for the window",
    "samenspel play SCENARIO [OPTIONS]\n"
    "\n"
    "Joue une simulation. Sans --text ni --bot, une fenêtre s'ouvre.\n"
    "\n"
    "  --seat A1            la place : une lettre et un nombre (sinon on la demande)\n"
    "  --people N           le nombre de personnes assises ensemble\n"
    "  --seed N             le départ du hasard : le même nombre donne la même\n"
    "                       session\n"
    "  --arm ID, --list ID  variante et liste, au lieu de celles attribuées\n"
    "  --lang nl|en|fr      langue\n"
    "  --log DOSSIER        dossier du journal (sinon le vôtre)\n"
    "  --text               jouer dans ce terminal, avec des mots et des chiffres ;\n"
    "                       sans SCENARIO vous choisissez d'abord, ou reprenez une\n"
    "                       session inachevée\n"
    "  --bot NOM            un joueur simulé joue et donne tous les accords : follow,\n"
    "                       ignore, oracle, random, threshold:0.8, reader:120,\n"
    "                       estimator:14\n"
    "  --sessions N         autant de sessions avec --bot ; chaque suivante avec le\n"
    "                       nombre suivant\n"
    "  --fast               le temps n'attend personne : avec --text il s'arrête\n"
    "                       jusqu'à votre choix (une ligne vide le laisse passer),\n"
    "                       avec --bot le journal n'est sûr sur le disque qu'à la fin\n"
    "  --facilitator-code C les pauses du groupe ne s'ouvrent qu'avec ce code, que\n"
    "                       l'animateur tape sur cet ordinateur\n"
    "  --pilot              une session d'essai : marquée ainsi dans le journal\n"
    "  --window LxH, --fullscreen, --renderer NOM,\n"
    "  --theme light|dark|contrast|projector\n"
    "                       pour la fenêtre")

SAY(HELP_CHECK,
    "samenspel check SCENARIO... [--format gcc|json] [--lang nl|en|fr]\n"
    "\n"
    "Kijkt scenario's na en speelt hun tests. Alle fouten staan er samen, elk met\n"
    "zijn plaats. Einde met 0: geen fouten. 1: fouten. 2: het nakijken zelf lukte\n"
    "niet.",
    "samenspel check SCENARIO... [--format gcc|json] [--lang nl|en|fr]\n"
    "\n"
    "Looks for mistakes in scenarios and plays their tests. All mistakes are told\n"
    "together, each with its place. Ends with 0: no mistakes. 1: mistakes. 2: it\n"
    "could not be checked.",
    "samenspel check SCENARIO... [--format gcc|json] [--lang nl|en|fr]\n"
    "\n"
    "Cherche les erreurs des scénarios et joue leurs tests. Toutes les erreurs sont\n"
    "données ensemble, chacune avec sa place. Se termine par 0 : pas d'erreur. 1 :\n"
    "des erreurs. 2 : impossible de vérifier.")

SAY(HELP_EXPLAIN,
    "samenspel explain CODE\n"
    "\n"
    "Legt een melding van check uit, met een fout voorbeeld en een juist: samenspel\n"
    "explain E204",
    "samenspel explain CODE\n"
    "\n"
    "Explains a message of check, with a wrong example and a right one: samenspel\n"
    "explain E204",
    "samenspel explain CODE\n"
    "\n"
    "Explique un message de check, avec un exemple fautif et un juste : samenspel\n"
    "explain E204")

SAY(HELP_EXPR,
    "samenspel expr 'UITDRUKKING' [--vars BESTAND.json]\n"
    "\n"
    "Rekent een uitdrukking uit zoals een scenario dat doet en geeft de waarde als\n"
    "JSON. Het bestand geeft de namen: {\"score\": {\"points\": 3}} maakt score.points.\n"
    "Einde met 1 bij een fout.",
    "samenspel expr 'EXPRESSION' [--vars FILE.json]\n"
    "\n"
    "Evaluates an expression as a scenario does and prints its value as JSON. The\n"
    "file gives the names: {\"score\": {\"points\": 3}} makes score.points. Ends with 1\n"
    "on any error.",
    "samenspel expr 'EXPRESSION' [--vars FICHIER.json]\n"
    "\n"
    "Calcule une expression comme le fait un scénario et donne sa valeur en JSON. Le\n"
    "fichier donne les noms : {\"score\": {\"points\": 3}} donne score.points. Se termine\n"
    "par 1 en cas d'erreur.")

SAY(HELP_REPLAY,
    "samenspel replay LOG [--until REGEL]\n"
    "\n"
    "Speelt een logboek opnieuw af en geeft de eindstand en de resultaten als JSON.\n"
    "--until stopt na de regel met dat volgnummer. Schrijft nooit. Het scenario moet\n"
    "naast het logboek staan, of nog net zo geïnstalleerd zijn.",
    "samenspel replay LOG [--until SEQ]\n"
    "\n"
    "Plays a log back and prints the final state and the results as JSON. --until\n"
    "stops behind the line with that seq. Never writes. The scenario must lie beside\n"
    "the log, or still be installed as it was.",
    "samenspel replay JOURNAL [--until SEQ]\n"
    "\n"
    "Rejoue un journal et donne l'état final et les résultats en JSON. --until\n"
    "s'arrête après la ligne de ce numéro. N'écrit jamais. Le scénario doit se\n"
    "trouver à côté du journal, ou être encore installé tel quel.")

SAY(HELP_VERIFY,
    "samenspel verify LOG...\n"
    "\n"
    "Kijkt van elk logboek de keten en de volgorde na, en beslist elke keuze opnieuw:\n"
    "er moet hetzelfde uitkomen. Einde met 0: alles hetzelfde. 1: iets beslist\n"
    "anders (dan staan beide regels er) of het logboek is beschadigd (dan staat de\n"
    "plaats er). 2: niet te lezen. De code hoort die van het laatste scherm te zijn.",
    "samenspel verify LOG...\n"
    "\n"
    "Checks the chain and the order of each log and decides every command again: the\n"
    "same must come out. Ends with 0: all the same. 1: something is decided otherwise\n"
    "(both lines are shown) or the log is damaged (its place is shown). 2: it cannot\n"
    "be read. The code should be the one on the last screen of the session.",
    "samenspel verify JOURNAL...\n"
    "\n"
    "Vérifie la chaîne et l'ordre de chaque journal et refait chaque décision : le\n"
    "résultat doit être le même. Se termine par 0 : tout est pareil. 1 : une décision\n"
    "diffère (les deux lignes sont montrées) ou le journal est abîmé (l'endroit est\n"
    "montré). 2 : illisible. Le code doit être celui du dernier écran de la session.")

SAY(HELP_SHEET,
    "samenspel sheet SCENARIO [--arm ID] [--list ID] [--lang nl|en|fr] > blad.html\n"
    "\n"
    "Schrijft wat een begeleider meeneemt, als pagina om af te drukken: wat je bij elk deel\n"
    "zegt en hoe lang het duurt, vragen voor het gesprek, wat er meestal gebeurt, tweede\n"
    "rondes en de juiste antwoorden. Leg het niet waar deelnemers het zien.",
    "samenspel sheet SCENARIO [--arm ID] [--list ID] [--lang nl|en|fr] > sheet.html\n"
    "\n"
    "Writes what a facilitator takes into the room, as a page to print: what to say at each\n"
    "stage and how long it takes, questions for the talk, what usually happens, second\n"
    "rounds and the right answers. Do not leave it where participants see it.",
    "samenspel sheet SCÉNARIO [--arm ID] [--list ID] [--lang nl|en|fr] > feuille.html\n"
    "\n"
    "Écrit la feuille de l'animateur, à imprimer : quoi dire à chaque étape et combien de\n"
    "temps elle prend, des questions pour la discussion, ce qui se passe d'habitude, les\n"
    "deuxièmes tours et les bonnes réponses. Ne la laissez pas à la vue des participants.")

SAY(SHEET_COURSE, "Verloop", "Step by step", "Déroulement")
SAY(SHEET_STAGE, "Deel", "Stage", "Étape")
SAY(SHEET_TIME, "Tijd", "Time", "Durée")
SAY(SHEET_SAY, "Dit zeg je", "What you say", "Ce que vous dites")
SAY(SHEET_CONSENT, "Toestemming", "Consent", "Accord")
SAY(SHEET_BRIEFING, "Uitleg", "Briefing", "Explications")
SAY(SHEET_BLOCK, "Spelen", "Play", "Jeu")
SAY(SHEET_QUESTION, "Vraag", "Question", "Question")
SAY(SHEET_PAUSE, "Pauze", "Break", "Pause")
SAY(SHEET_STORY, "Verhaal", "Story", "Histoire")
SAY(SHEET_DEBRIEF, "Nabespreking", "Debrief", "Débriefing")
SAY(SHEET_EXPECTED, "Wat er meestal gebeurt", "What usually happens", "Ce qui se passe d'habitude")
SAY(SHEET_USUALLY, "Meestal", "Usually", "D'habitude")
SAY(SHEET_IF_NOT, "Ging het hier anders?", "If it went otherwise", "Si c'était différent ici")
SAY(SHEET_ACCURACY, "Juiste beslissingen", "Right decisions", "Décisions justes")
SAY(SHEET_ACCURACY_OWN, "Juist zonder de AI", "Right without the AI", "Justes sans l'IA")
SAY(SHEET_ACCURACY_AI, "Juist, de AI alleen", "Right, the AI alone", "Justes, l'IA seule")
SAY(SHEET_AGREEMENT, "Eens met de AI", "Agreed with the AI", "D'accord avec l'IA")
SAY(SHEET_AGREED_WHEN_RIGHT, "Eens toen de AI juist zat", "Agreed when the AI was right",
    "D'accord quand l'IA avait raison")
SAY(SHEET_AGREED_WHEN_WRONG, "Eens toen de AI fout zat", "Agreed when the AI was wrong",
    "D'accord quand l'IA se trompait")
SAY(SHEET_TRUST_GAP, "Verwachting min resultaat van de AI", "Expectation minus result of the AI",
    "Attente moins résultat de l'IA")
SAY(SHEET_OVERCONFIDENCE, "Zekerheid min resultaat", "Confidence minus result",
    "Certitude moins résultat")
SAY(SHEET_RESPONSE, "Tijd per beslissing (ms)", "Time per decision (ms)", "Temps par décision (ms)")
SAY(SHEET_TIMEOUTS, "Tijd op", "Out of time", "Temps écoulé")
SAY(SHEET_MEAN_ERROR, "Gemiddeld ernaast", "Off on average", "Écart moyen")
SAY(SHEET_MEAN_ERROR_OWN, "Gemiddeld ernaast, zonder de AI", "Off on average, without the AI",
    "Écart moyen sans l'IA")
SAY(SHEET_MEAN_ERROR_AI, "Gemiddeld ernaast, de AI alleen", "Off on average, the AI alone",
    "Écart moyen, l'IA seule")
SAY(SHEET_WEIGHT_OF_ADVICE, "Gewicht van het advies (0 tot 1)", "Weight of advice (0 to 1)",
    "Poids de l'avis (0 à 1)")
SAY(SHEET_QUESTIONS, "Vragen voor het gesprek", "Questions for the talk",
    "Questions pour la discussion")
SAY(SHEET_WHAT_HAPPENED, "Wat gebeurde er?", "What happened?", "Que s'est-il passé ?")
SAY(SHEET_WHY, "Hoe kwam dat?", "Why was that?", "Pourquoi ?")
SAY(SHEET_OWN_WORK, "En op het werk?", "And at work?", "Et au travail ?")
SAY(SHEET_RISKS, "Let op", "Take care", "Attention")
SAY(SHEET_CONTENT, "Gevoelige inhoud", "Sensitive content", "Contenu sensible")
SAY(SHEET_ROUNDS, "Tweede ronde", "Second round", "Deuxième tour")
SAY(SHEET_ANSWERS, "Juiste antwoorden", "Right answers", "Bonnes réponses")
SAY(SHEET_ANSWER, "Juist", "Right", "Juste")
SAY(SHEET_REASON, "Waarom", "Why", "Pourquoi")
SAY(SHEET_IS_WRONG, "zit hier altijd fout", "is always wrong here", "se trompe toujours ici")
SAY(SHEET_MINUTES, "minuten", "minutes", "minutes")
SAY(SHEET_LIST, "lijst", "list", "liste")

SAY(HELP_CODE,
    "samenspel code CODE... [--format text|json]\n"
    "samenspel code -\n"
    "\n"
    "Vertelt wat er in resultaatcodes staat. Hoofdletters, spaties en streepjes doen er\n"
    "niet toe. O telt als 0, I en L tellen als 1. Met - leest dit één code per regel van\n"
    "de invoer. Welke simulatie het was, staat er alleen bij als ze hier geïnstalleerd\n"
    "is. Met --format json krijg je per code een JSON-object. Een foute code staat er met\n"
    "de reden bij; de andere worden gewoon gelezen. Einde met 0: alles gelezen. 1: er was\n"
    "een foute code bij. 2: er ging iets anders mis.",
    "samenspel code CODE... [--format text|json]\n"
    "samenspel code -\n"
    "\n"
    "Tells what result codes say. Capitals, spaces and hyphens do not matter. O counts as\n"
    "0, I and L count as 1. With - it reads one code a line from its input. The simulation\n"
    "is named only when it is installed here. With --format json there is one JSON object\n"
    "per code. A wrong code is named with the reason; the others are read all the same.\n"
    "Ends with 0: all were read. 1: a code was wrong. 2: something else went wrong.",
    "samenspel code CODE... [--format text|json]\n"
    "samenspel code -\n"
    "\n"
    "Dit ce que contiennent des codes de résultat. Majuscules, espaces et tirets n'ont pas\n"
    "d'importance. O vaut 0, I et L valent 1. Avec -, un code par ligne est lu sur\n"
    "l'entrée. Le nom de la simulation n'est donné que si elle est installée ici. Avec\n"
    "--format json, chaque code donne un objet JSON. Un code erroné est cité avec la\n"
    "raison ; les autres sont lus quand même. Se termine par 0 : tout est lu. 1 : un code\n"
    "était erroné. 2 : autre problème.")

SAY(CODE_SCENARIO, "Simulatie: {1} ({2}, versie {3}).", "Simulation: {1} ({2}, version {3}).",
    "Simulation : {1} ({2}, version {3}).")
SAY(CODE_SCENARIO_LIST, "Simulatie: {1} ({2}, versie {3}), lijst {4}.",
    "Simulation: {1} ({2}, version {3}), list {4}.",
    "Simulation : {1} ({2}, version {3}), liste {4}.")
SAY(CODE_UNKNOWN_SCENARIO, "De simulatie van deze code is hier niet geïnstalleerd.",
    "The simulation of this code is not installed here.",
    "La simulation de ce code n'est pas installée ici.")
SAY(CODE_APART, "Telt niet mee voor de groep: een herhaling, een proefsessie of een testspeler.",
    "Does not count for the group: a repeat, a trial session or a bot.",
    "Ne compte pas pour le groupe : une reprise, une session d'essai ou un joueur simulé.")
SAY(CODE_OWN, "Zelf, zonder de AI: {1} van de {2} juist.",
    "Alone, without the AI: {1} of {2} right.", "Sans l'IA : juste dans {1} cas sur {2}.")
SAY(CODE_AI, "De AI alleen: {1} van de {2} juist.", "The AI alone: {1} of {2} right.",
    "L'IA seule : juste dans {1} cas sur {2}.")
SAY(CODE_TOGETHER, "Beslissingen: {1} van de {2} juist.", "Decisions: {1} of {2} right.",
    "Les décisions : justes dans {1} cas sur {2}.")
SAY(CODE_AGREED_RIGHT, "Juist advies gevolgd: {1} van de {2} keer.",
    "Right advice followed: {1} of {2} times.", "Avis juste suivi : {1} fois sur {2}.")
SAY(CODE_AGREED_WRONG, "Fout advies gevolgd: {1} van de {2} keer.",
    "Wrong advice followed: {1} of {2} times.", "Avis erroné suivi : {1} fois sur {2}.")
SAY(CODE_TALKED_OUT, "Eerst zelf juist, na een fout advies toch fout beslist: {1} van de {2} keer.",
    "First right alone, decided wrongly after wrong advice: {1} of {2} times.",
    "D'abord juste, puis décision fausse après un avis erroné : {1} fois sur {2}.")
SAY(CODE_EXPECTED, "Verwacht van de AI: {1} van de {2} juist.",
    "Expected of the AI: {1} of {2} right.", "Attendu de l'IA : juste dans {1} cas sur {2}.")
SAY(CODE_ACTUAL, "Wat de AI daar haalde: {1} van de {2} juist.",
    "What the AI reached there: {1} of {2} right.",
    "Ce que l'IA y a fait : juste dans {1} cas sur {2}.")
SAY(CODE_CERTAIN, "{1} tot {2} % zeker van de beslissing: {3} van de {4} juist.",
    "{1} to {2}% sure of the decision: {3} of {4} right.",
    "Sûr de la décision à {1} – {2} % : juste dans {3} cas sur {4}.")

SAY(CODE_LENGTH, "Een resultaatcode heeft 8, 12, 16, 20 of 24 tekens. Hier staan er {1}.",
    "A result code has 8, 12, 16, 20 or 24 characters. Here there are {1}.",
    "Un code de résultat a 8, 12, 16, 20 ou 24 caractères. Ici, il y en a {1}.")
SAY(CODE_CHARACTER,
    "Er staat een teken in dat in geen enkele code voorkomt. Een code telt 8 tot 24 cijfers en "
    "letters, zonder U.",
    "There is a character that no code has. A code is 8 to 24 digits and letters, without U.",
    "Il y a un caractère qu'aucun code ne contient. Un code se compose de 8 à 24 chiffres et "
    "lettres, sans U.")
SAY(CODE_CHECK,
    "Er zit een tikfout in deze resultaatcode. Alle {1} tekens moeten kloppen: vergelijk ze met het "
    "scherm. Een controlecode is iets anders: die toont samenspel verify.",
    "There is a typing mistake in this result code. All {1} characters must be right: compare them "
    "with the screen. A check code is something else: samenspel verify shows it.",
    "Il y a une faute de frappe dans ce code de résultat. Les {1} caractères doivent tous être "
    "justes : comparez-les avec l'écran. Un code de contrôle est autre chose : samenspel verify "
    "l'affiche.")
SAY(CODE_FORM, "Deze code is van een andere versie van Samenspel.",
    "This code is of another version of Samenspel.",
    "Ce code vient d'une autre version de Samenspel.")

SAY(HELP_SCHEMA,
    "samenspel schema\n"
    "\n"
    "Geeft het JSON-schema (2020-12) van scenario's, voor hulp in een teksteditor.",
    "samenspel schema\n"
    "\n"
    "Prints the JSON Schema (2020-12) of scenarios, for help in an editor.",
    "samenspel schema\n"
    "\n"
    "Donne le schéma JSON (2020-12) des scénarios, pour l'aide d'un éditeur.")

SAY(HELP_RNG,
    "samenspel rng --seed N --label NAAM --count N\n"
    "\n"
    "Geeft de eerste getallen van een toevalsreeks, elk op een regel.",
    "samenspel rng --seed N --label NAME --count N\n"
    "\n"
    "Prints the first numbers of a random stream, one a line.",
    "samenspel rng --seed N --label NOM --count N\n"
    "\n"
    "Donne les premiers nombres d'une suite aléatoire, un par ligne.")

SAY(HELP_SHOTS,
    "samenspel shots MAP [SCENARIO…] [--size BxH] [--lang nl|en|fr|pseudo]\n"
    "                    [--theme light|dark|contrast|projector]\n"
    "                    [--text-size 80-200] [--spacing on|off]\n"
    "\n"
    "Maakt van elk scherm van elk scenario een beeld (PNG), zonder dat er een scherm\n"
    "nodig is. Noem je scenario's (namen of mappen), dan alleen daarvan. Einde met 1\n"
    "als er iets niet past.",
    "samenspel shots DIR [SCENARIO…] [--size WxH] [--lang nl|en|fr|pseudo]\n"
    "                    [--theme light|dark|contrast|projector]\n"
    "                    [--text-size 80-200] [--spacing on|off]\n"
    "\n"
    "Makes a picture (PNG) of every screen of every scenario, or of those that are named\n"
    "(ids or folders). Needs no display. Ends with 1 when something does not fit.",
    "samenspel shots DOSSIER [SCÉNARIO…] [--size LxH] [--lang nl|en|fr|pseudo]\n"
    "                        [--theme light|dark|contrast|projector]\n"
    "                        [--text-size 80-200] [--spacing on|off]\n"
    "\n"
    "Fait une image (PNG) de chaque écran de chaque scénario, ou de ceux qui sont nommés\n"
    "(noms ou dossiers). N'a pas besoin d'écran. Se termine par 1 si quelque chose ne\n"
    "tient pas.")

SAY(ASSETS_MISSING, "De map assets is niet gevonden naast het programma: {2}.",
    "The folder assets was not found beside the program: {2}.",
    "Le dossier assets est introuvable à côté du programme : {2}.")
SAY(OUTPUT_LOST, "Niet alles kon geschreven worden: de uitvoer is vol of gesloten.",
    "Not everything could be written: the output is full or closed.",
    "Tout n'a pas pu être écrit : la sortie est pleine ou fermée.")
SAY(UNKNOWN_COMMAND, "Deze opdracht bestaat niet: {1}. Bekijk ze met: samenspel --help",
    "There is no such command: {1}. See them with: samenspel --help",
    "Cette commande n'existe pas : {1}. Voyez-les avec : samenspel --help")
SAY(UNKNOWN_OPTION, "Deze optie bestaat niet: {1}", "This option does not exist: {1}",
    "Cette option n'existe pas : {1}")
SAY(OPTION_NEEDS_VALUE, "Achter {1} hoort een waarde.", "{1} needs a value.",
    "{1} demande une valeur.")
SAY(OPTION_WITHOUT_VALUE, "Achter {1} hoort geen waarde.", "{1} takes no value.",
    "{1} ne prend pas de valeur.")
SAY(OPTION_TWICE, "{1} staat er twee keer.", "{1} stands there twice.", "{1} est donné deux fois.")
SAY(OPTION_MISSING, "Hier is {1} nodig.", "{1} is needed here.", "Il faut {1} ici.")
SAY(OPTIONS_CLASH, "{1} en {2} gaan niet samen.", "{1} and {2} do not go together.",
    "{1} et {2} ne vont pas ensemble.")
SAY(TOO_MANY_WORDS, "Dit is te veel: {1}", "This is too much: {1}", "C'est trop : {1}")
SAY(WORD_MISSING, "Er ontbreekt iets. Zie: samenspel {1} --help",
    "Something is missing. See: samenspel {1} --help",
    "Il manque quelque chose. Voyez : samenspel {1} --help")
SAY(BAD_VALUE, "Dit past niet bij {2}: {1}", "This does not fit {2}: {1}",
    "Ceci ne convient pas à {2} : {1}")
SAY(UNKNOWN_CODE, "Deze melding bestaat niet: {1}. Voorbeeld: samenspel explain E204",
    "There is no such message: {1}. Example: samenspel explain E204",
    "Ce message n'existe pas : {1}. Exemple : samenspel explain E204")
SAY(NO_WINDOW, "Dit programma is zonder venster gebouwd. Speel met --text.",
    "This program was built without a window. Play with --text.",
    "Ce programme a été construit sans fenêtre. Jouez avec --text.")

SAY(CHECK_CLEAN, "{1}: geen fouten, waarschuwingen: {2}, tests geslaagd: {3}",
    "{1}: no mistakes, warnings: {2}, tests passed: {3}",
    "{1} : pas d'erreur, avertissements : {2}, tests réussis : {3}")
SAY(CHECK_BROKEN, "{1}: fouten: {2}, waarschuwingen: {3}", "{1}: mistakes: {2}, warnings: {3}",
    "{1} : erreurs : {2}, avertissements : {3}")
SAY(TEST_FAILED, "{1}: test “{2}” mislukt: verwacht was {3}\n   maar: {4}",
    "{1}: test \"{2}\" failed: expected was {3}\n   but: {4}",
    "{1} : test « {2} » échoué : attendu {3}\n   mais : {4}")
SAY(TEST_NOT_PLAYED, "{1}: test “{2}” kon niet gespeeld worden: {3} {4}",
    "{1}: test \"{2}\" could not be played: {3} {4}",
    "{1} : le test « {2} » n'a pas pu être joué : {3} {4}")

SAY(VERIFY_SAME, "{1}: klopt, {2} regels opnieuw beslist, code {3}",
    "{1}: right, {2} lines decided again, code {3}", "{1} : correct, {2} lignes refaites, code {3}")
SAY(VERIFY_FOLDED,
    "{1}: keten en volgorde kloppen, {2} regels, code {3}. "
    "Gespeeld met andere regels ({4}): niet opnieuw beslist.",
    "{1}: chain and order are right, {2} lines, code {3}. "
    "Played by other rules ({4}): not decided again.",
    "{1} : chaîne et ordre corrects, {2} lignes, code {3}. "
    "Joué avec d'autres règles ({4}) : pas refait.")
SAY(VERIFY_UNFINISHED,
    "{1}: de sessie is niet tot het einde gespeeld, of er is een stuk afgeknipt: "
    "vergelijk de code met die op het laatste scherm.",
    "{1}: the session was not played to its end, or a piece was cut off: "
    "compare the code with the one on the last screen.",
    "{1} : la session n'a pas été jouée jusqu'au bout, ou un morceau a été coupé : "
    "comparez le code avec celui du dernier écran.")
SAY(VERIFY_DIFFERENT, "{1}:{2}: verschilt", "{1}:{2}: differs", "{1}:{2} : diffère")
SAY(VERIFY_WRITTEN, "  er staat:    {1}", "  written:  {1}", "  écrit :   {1}")
SAY(VERIFY_EXPECTED, "  moet zijn:   {1}", "  should be: {1}", "  devrait être : {1}")
SAY(VERIFY_REFUSED, "(niets: deze keuze kon daar niet)", "(nothing: that could not be done there)",
    "(rien : ce n'était pas possible là)")
SAY(LOG_TORN, "{1}: de laatste regel is niet volledig ({2} bytes); alle regels daarvoor tellen",
    "{1}: the last line is not complete ({2} bytes); all lines before it count",
    "{1} : la dernière ligne est incomplète ({2} octets) ; toutes les lignes avant comptent")

SAY(BOT_PLAYED, "{1}", "{1}", "{1}")

SAY(SHOTS_MADE, "Beelden gemaakt: {1}, in {2}", "Pictures made: {1}, in {2}",
    "Images faites : {1}, dans {2}")
SAY(SHOTS_TOO_TIGHT, "Wat niet past: {1}. Het eerste: {2}",
    "What does not fit: {1}. The first: {2}", "Ce qui ne tient pas : {1}. Le premier : {2}")

SAY(TEXT_HINT,
    "(Typ een cijfer, een letter of een woord; een lege regel kiest wat met Enter gaat.)",
    "(Type a number, a letter or a word; an empty line chooses what goes with Enter.)",
    "(Tapez un chiffre, une lettre ou un mot ; une ligne vide choisit ce qui va avec Entrée.)")
SAY(TEXT_NOT_UNDERSTOOD, "“{1}” staat er niet bij. Typ het cijfer dat ervoor staat.",
    "\"{1}\" is not there. Type the number in front of it.",
    "« {1} » n'y est pas. Tapez le chiffre qui le précède.")
SAY(TEXT_NEEDS_NUMBER, "Typ {1} en het getal, van {2} tot {3}.",
    "Type {1} and the number, {2} to {3}.", "Tapez {1} et le nombre, de {2} à {3}.")
SAY(TEXT_NEEDS_WORDS, "Typ {1} en wat er moet staan.", "Type {1} and what should stand there.",
    "Tapez {1} et ce qu'il faut écrire.")
SAY(TEXT_PICTURE, "[Beeld: {1}]", "[Picture: {1}]", "[Image : {1}]")
SAY(TEXT_CHART, "[Grafiek: {1}]", "[Chart: {1}]", "[Graphique : {1}]")
SAY(TEXT_LEFT, "Deze sessie is bewaard: {1}\nLater verder: samenspel play --text",
    "This session is kept: {1}\nGo on later: samenspel play --text",
    "Cette session est conservée : {1}\nPour continuer plus tard : samenspel play --text")
SAY(TEXT_LOG, "Logboek: {1}\nCode: {2}", "Log: {1}\nCode: {2}", "Journal : {1}\nCode : {2}")
