/* expressions.h - what the expression parser can find wrong. Types come in as the words number,
 * bool, string and list, so that each language names them itself. */
/* clang-format off */
#define NL_TYPE(what) "{" what ", select, number{een getal} bool{waar of onwaar} " \
    "string{een tekst} list{een lijst} other{iets anders}}"
#define EN_TYPE(what) "{" what ", select, number{a number} bool{true or false} string{a text} " \
    "list{a list} other{something else}}"
#define FR_TYPE(what) "{" what ", select, number{un nombre} bool{vrai ou faux} " \
    "string{un texte} list{une liste} other{autre chose}}"

DIAGNOSTIC(E401, EXPRESSION_EMPTY, EXAMPLE_CONDITION,
    "deze uitdrukking is leeg",
    "this expression is empty",
    "cette expression est vide",
    "<<>>",
    "score.points > 0")
DIAGNOSTIC(E402, TOKEN_UNEXPECTED, EXAMPLE_CONDITION,
    "hier hoort geen {name}",
    "{name} does not belong here",
    "{name} n'a pas sa place ici",
    "score.points > <<)>>",
    "score.points > 0")
DIAGNOSTIC(E403, EXPRESSION_UNFINISHED, EXAMPLE_CONDITION,
    "de uitdrukking stopt te vroeg: hier ontbreekt iets",
    "the expression ends too soon: something is missing here",
    "l'expression s'arrête trop tôt : il manque quelque chose ici",
    "score.points ><<>>",
    "score.points > 0")
DIAGNOSTIC(E404, OPERATOR_SPELLING, EXAMPLE_CONDITION,
    "{name} schrijf je in een uitdrukking als {other}",
    "{name} is written {other} in an expression",
    "{name} s'écrit {other} dans une expression",
    "choice <<=>> truth",
    "choice == truth")
DIAGNOSTIC(E405, CHARACTER_UNKNOWN, EXAMPLE_CONDITION,
    "het teken {name} betekent niets in een uitdrukking",
    "the character {name} means nothing in an expression",
    "le caractère {name} ne veut rien dire dans une expression",
    "score.points > 0 <<$>>",
    "score.points > 0")
DIAGNOSTIC(E406, TEXT_UNCLOSED, EXAMPLE_CONDITION,
    "deze tekst wordt nergens met {name} gesloten",
    "this text is not closed with {name}",
    "ce texte n'est pas fermé par {name}",
    "choice == <<'red>>",
    "choice == 'red'")
DIAGNOSTIC(E407, TEXT_ESCAPE, EXAMPLE_CONDITION,
    "{name} betekent niets in een tekst; een backslash schrijf je als \\\\",
    "{name} means nothing in a text; a backslash is written \\\\",
    "{name} ne veut rien dire dans un texte ; une barre oblique inverse s'écrit \\\\",
    "part == 'a<<\\q>>'",
    "part == 'a\\\\q'")
DIAGNOSTIC(E408, NUMERAL_FORM, EXAMPLE_CONDITION,
    "zo schrijf je geen getal: {name}",
    "{name} is not how a number is written",
    "{name} n'est pas une façon valide d'écrire un nombre",
    "score.points > <<5.>>",
    "score.points > 5")
DIAGNOSTIC(E409, NUMERAL_TOO_LARGE, EXAMPLE_CONDITION,
    "dit getal is te groot om mee te rekenen",
    "this number is too large to calculate with",
    "ce nombre est trop grand pour un calcul",
    "score.points > <<1e999>>",
    "score.points > 1e9")
DIAGNOSTIC(E410, CONSTRUCT_EXCLUDED, EXAMPLE_CONDITION,
    "{name} kan je niet gebruiken in een uitdrukking",
    "{name} is not part of these expressions",
    "{name} ne fait pas partie de ces expressions",
    "choice in <<{>>'red': 1}",
    "choice in ['red']")
DIAGNOSTIC(E411, WORD_RESERVED, EXAMPLE_CONDITION,
    "\"{name}\" is een gereserveerd woord en kan geen naam zijn",
    "\"{name}\" is a reserved word and cannot be a name",
    "\"{name}\" est un mot réservé et ne peut pas être un nom",
    "<<package>> > 0",
    "score.points > 0")
DIAGNOSTIC(E412, NESTED_TOO_DEEP, EXAMPLE_CONDITION,
    "te diep genest: hoogstens {limit} niveaus",
    "nested too deep: at most {limit} levels",
    "imbrication trop profonde : {limit} niveaux au plus",
    "((((((((((((((((((((((((((((((((<<(>>score.points > 0)))))))))))))))))))))))))))))))))",
    "((((((((((((((((((((((((((((((((score.points > 0))))))))))))))))))))))))))))))))")
DIAGNOSTIC(E413, EXPRESSION_TOO_LONG, EXAMPLE_DESCRIBED,
    "deze uitdrukking is te lang: hoogstens {limit} bytes",
    "this expression is too long: at most {limit} bytes",
    "cette expression est trop longue : {limit} octets au plus",
    "a condition of 10,000 letters",
    "a score that rules add to, and a condition on that score")
DIAGNOSTIC(E414, NAME_NOT_KNOWN, EXAMPLE_CONDITION,
    "de naam \"{name}\" bestaat hier niet",
    "there is no name \"{name}\" here",
    "le nom \"{name}\" n'existe pas ici",
    "<<chioce>> == truth",
    "choice == truth")
DIAGNOSTIC(E415, NAME_NOT_YET_KNOWN, EXAMPLE_CONDITION,
    "\"{name}\" heeft op dit punt in het verloop nog geen waarde",
    "\"{name}\" has no value yet at this point of the flow",
    "\"{name}\" n'a pas encore de valeur à ce point du déroulement",
    "<<answer.later>> > 3",
    "answer.before > 3")
DIAGNOSTIC(E416, FUNCTION_NOT_KNOWN, EXAMPLE_CONDITION,
    "de functie \"{name}\" bestaat niet",
    "there is no function \"{name}\"",
    "la fonction \"{name}\" n'existe pas",
    "<<maks>>(score.points, 3) > 4",
    "max(score.points, 3) > 4")
DIAGNOSTIC(E417, METHOD_NOT_KNOWN, EXAMPLE_CONDITION,
    "\".{name}()\" past niet bij " NL_TYPE("other"),
    "\".{name}()\" does not go with " EN_TYPE("other"),
    "\".{name}()\" ne s'emploie pas avec " FR_TYPE("other"),
    "part.<<startWith>>('a')",
    "part.startsWith('a')")
DIAGNOSTIC(E418, ARGUMENTS_WRONG, EXAMPLE_CONDITION,
    "\"{name}\" gebruik je zo: {other}",
    "\"{name}\" is used like this: {other}",
    "\"{name}\" s'utilise ainsi : {other}",
    "<<abs>>(score.points, 2) > 1",
    "abs(score.points) > 1")
DIAGNOSTIC(E419, OPERAND_TYPE, EXAMPLE_CONDITION,
    "{name} werkt niet met " NL_TYPE("other"),
    "{name} does not work with " EN_TYPE("other"),
    "{name} ne s'applique pas à " FR_TYPE("other"),
    "choice <<->> 1 > 3",
    "score.points - 1 > 3")
DIAGNOSTIC(E420, TYPES_DIFFER, EXAMPLE_CONDITION,
    NL_TYPE("name") " en " NL_TYPE("other") " gaan hier niet samen",
    EN_TYPE("name") " and " EN_TYPE("other") " do not go together here",
    FR_TYPE("name") " et " FR_TYPE("other") " ne vont pas ensemble ici",
    "'a' <<<>> 1 || score.points > 1",
    "'a' < choice || score.points > 1")
DIAGNOSTIC(E421, BRANCHES_DIFFER, EXAMPLE_NUMBER,
    "na ? en na : hoort dezelfde soort waarde, niet " NL_TYPE("name") " en " NL_TYPE("other"),
    "? and : are followed by the same kind of value, not " EN_TYPE("name") " and " EN_TYPE("other"),
    "? et : demandent le même genre de valeur, pas " FR_TYPE("name") " et " FR_TYPE("other"),
    "score.points > 1 <<?>> 1 : 'none'",
    "score.points > 1 ? 1 : 0")
DIAGNOSTIC(E422, ITEMS_DIFFER, EXAMPLE_CONDITION,
    "een lijst bevat maar één soort waarde, niet " NL_TYPE("name") " en " NL_TYPE("other"),
    "a list holds one kind of value, not " EN_TYPE("name") " and " EN_TYPE("other"),
    "une liste contient un seul genre de valeur, pas " FR_TYPE("name") " et " FR_TYPE("other"),
    "choice in ['red', <<3>>]",
    "choice in ['red', 'green']")
DIAGNOSTIC(E423, RESULT_TYPE, EXAMPLE_CONDITION,
    "hier hoort " NL_TYPE("name") ", maar dit geeft " NL_TYPE("other"),
    "this must give " EN_TYPE("name") ", but it gives " EN_TYPE("other"),
    "ceci doit donner " FR_TYPE("name") ", mais donne " FR_TYPE("other"),
    "<<score.points + 1>>",
    "score.points + 1 > 0")
DIAGNOSTIC(E424, FIELD_OF_VALUE, EXAMPLE_CONDITION,
    "\".{name}\" kan niet: " NL_TYPE("other") " heeft geen velden",
    "\".{name}\" cannot be: " EN_TYPE("other") " has no fields",
    "\".{name}\" est impossible : " FR_TYPE("other") " n'a pas de champs",
    "(score.points).<<size>> > 3",
    "score.points > 3")
DIAGNOSTIC(E425, INDEX_OF_VALUE, EXAMPLE_CONDITION,
    "[ ] neemt één element uit een lijst, niet uit " NL_TYPE("other"),
    "[ ] takes one item of a list, not of " EN_TYPE("other"),
    "[ ] s'applique à une liste, pas à " FR_TYPE("other"),
    "choice<<[>>0] == 'r'",
    "choice.startsWith('r')")
DIAGNOSTIC(E426, CHOICE_NOT_KNOWN, EXAMPLE_CONDITION,
    "\"{other}\" is nooit '{name}'",
    "\"{other}\" is never '{name}'",
    "\"{other}\" ne vaut jamais '{name}'",
    "choice == <<'gren'>>",
    "choice == 'green'")
DIAGNOSTIC(E427, DEFINED_WITHOUT_NAME, EXAMPLE_CONDITION,
    "defined( ) vraagt of een naam een waarde heeft: zet er één naam in",
    "defined( ) asks whether a name has a value: put one name in it",
    "defined( ) demande si un nom a une valeur : mettez-y un seul nom",
    "defined(<<1 + 2>>)",
    "defined(score.points)")
DIAGNOSTIC(E428, EVALUATION_FAILED, EXAMPLE_DESCRIBED,
    "met deze waarden is er geen uitkomst: {name, select, undefined{deze naam heeft geen waarde} "
    "divided{er wordt door nul gedeeld} index{dit element staat niet in de lijst} "
    "not_finite{het getal wordt te groot} other{er is te weinig geheugen}}",
    "with these values there is no result: {name, select, undefined{this name has no value} "
    "divided{this divides by zero} index{this item is not in the list} "
    "not_finite{the number becomes too large} other{there is not enough memory}}",
    "avec ces valeurs, il n'y a pas de résultat : {name, select, undefined{ce nom n'a pas de "
    "valeur} divided{on divise par zéro} index{cet élément n'est pas dans la liste} not_finite{le "
    "nombre devient trop grand} other{il n'y a pas assez de mémoire}}",
    "`samenspel expr '1 / 0'`",
    "a divisor that is never 0, or a condition before it: n > 0 && sum / n > 2")
DIAGNOSTIC(E429, VARIABLE_UNUSABLE, EXAMPLE_DESCRIBED,
    "\"{name}\" kan geen waarde zijn: een lijst bevat getallen, teksten of true en false, van "
    "één soort; een sleutel is een naam",
    "\"{name}\" cannot be a value: a list holds numbers, texts or truth values, of one kind; a "
    "key is a name",
    "\"{name}\" ne peut pas être une valeur : une liste contient des nombres, des textes ou des "
    "valeurs logiques, d'un seul genre ; une clé est un nom",
    "`--vars` with {\"seen\": [1, \"a\"]}",
    "`--vars` with {\"seen\": [1, 2]}")
DIAGNOSTIC(W430, CONDITION_CONSTANT, EXAMPLE_CONDITION,
    "deze voorwaarde is altijd {name, select, true{waar} other{onwaar}}",
    "this condition is always {name, select, true{true} other{false}}",
    "cette condition est toujours {name, select, true{vraie} other{fausse}}",
    "<<1 < 2>>",
    "score.points < 2")
DIAGNOSTIC(E431, PARENTHESIS_UNCLOSED, EXAMPLE_CONDITION,
    "deze {name} wordt nergens gesloten",
    "this {name} is never closed",
    "ce {name} n'est jamais fermé",
    "<<(>>score.points > 0",
    "(score.points > 0)")
DIAGNOSTIC(E432, OPERATIONS_TOO_MANY, EXAMPLE_DESCRIBED,
    "te veel bewerkingen in elkaar: hoogstens {limit}",
    "too many operations within one another: at most {limit}",
    "trop d'opérations imbriquées : {limit} au plus",
    "a sum of 300 numbers",
    "a score that rules add to")
DIAGNOSTIC(E433, DIVISOR_ZERO, EXAMPLE_NUMBER,
    "hier wordt altijd door nul gedeeld: zo komt er nooit iets uit",
    "this always divides by zero: nothing ever comes of it",
    "ici, on divise toujours par zéro : il n'en sort jamais rien",
    "score.points / <<0>>",
    "score.points / 2")

#undef NL_TYPE
#undef EN_TYPE
#undef FR_TYPE
/* clang-format on */
