/* tables.h - what the CSV reader can find wrong. */
/* clang-format off */
DIAGNOSTIC(E131, QUOTE_UNCLOSED, EXAMPLE_CSV,
    "dit aanhalingsteken wordt nergens gesloten",
    "this quote is never closed",
    "ce guillemet n'est jamais fermé",
    "id,story\nc01,<<\">>Short of breath\n",
    "id,story\nc01,\"Short of breath\"\n")
DIAGNOSTIC(E132, QUOTE_THEN_TEXT, EXAMPLE_CSV,
    "na het sluitende aanhalingsteken hoort {name} of een nieuwe regel; een aanhalingsteken in een "
    "tekst schrijf je dubbel",
    "after the closing quote comes {name} or a new line; a quote inside a text is written twice",
    "après le guillemet fermant, il faut {name} ou une nouvelle ligne ; dans un texte, un "
    "guillemet s'écrit deux fois",
    "id,story\nc01,\"He said \"<<now>>\"\"\n",
    "id,story\nc01,\"He said \"\"now\"\"\"\n")
DIAGNOSTIC(E133, QUOTE_INSIDE, EXAMPLE_CSV,
    "zet een veld met een aanhalingsteken erin tussen aanhalingstekens en schrijf dat teken dubbel",
    "a field that holds a quote stands between quotes itself, with every quote written twice",
    "un champ qui contient un guillemet s'écrit entre guillemets, chaque guillemet étant doublé",
    "id,story\nc01,He said <<\">>now\"\n",
    "id,story\nc01,\"He said \"\"now\"\"\"\n")
DIAGNOSTIC(E134, ROW_FIELD_COUNT, EXAMPLE_CSV,
    "deze rij heeft {number} {number, plural, one{veld} other{velden}}, de kopregel {limit}",
    "this row has {number} {number, plural, one{field} other{fields}}, the header {limit}",
    "cette ligne a {number} {number, plural, one{champ} other{champs}}, l'en-tête en a {limit}",
    "id,truth,pulse\n<<c01,red>>\n",
    "id,truth,pulse\nc01,red,118\n")
DIAGNOSTIC(E135, COLUMN_UNNAMED, EXAMPLE_CSV,
    "deze kolom heeft geen naam",
    "this column has no name",
    "cette colonne n'a pas de nom",
    "id,<<>>,truth\nc01,118,red\n",
    "id,pulse,truth\nc01,118,red\n")
DIAGNOSTIC(E136, COLUMN_TWICE, EXAMPLE_CSV,
    "de kolom \"{name}\" staat er twee keer",
    "the column \"{name}\" is there twice",
    "la colonne \"{name}\" figure deux fois",
    "id,truth,<<truth>>\nc01,red,red\n",
    "id,truth\nc01,red\n")
DIAGNOSTIC(E137, COLUMNS_TOO_MANY, EXAMPLE_DESCRIBED,
    "te veel kolommen: hoogstens {limit}",
    "too many columns: at most {limit}",
    "trop de colonnes : {limit} au plus",
    "a header with 300 names",
    "leave out the columns that the scenario does not use")
DIAGNOSTIC(E138, FIELD_TOO_LONG, EXAMPLE_DESCRIBED,
    "dit veld is te lang: hoogstens {limit} bytes",
    "this field is too long: at most {limit} bytes",
    "ce champ est trop long : {limit} octets au plus",
    "a story of 70 KB",
    "shorten the text; a case is best read in 60 words")
DIAGNOSTIC(E139, FIELD_CONTROL_CHARACTER, EXAMPLE_CSV,
    "een stuurteken (U+{name}) mag niet in een veld staan",
    "a control character (U+{name}) may not stand in a field",
    "un caractère de contrôle (U+{name}) ne peut pas figurer dans un champ",
    "id,story\nc01,a<<\x01>>b\n",
    "id,story\nc01,ab\n")
DIAGNOSTIC(E301, ROWS_TOO_MANY, EXAMPLE_DESCRIBED,
    "te veel casussen: hoogstens {limit} rijen",
    "too many cases: at most {limit} rows",
    "trop de cas : {limit} lignes au plus",
    "a table of 6,000 cases",
    "split the table over several scenarios")
DIAGNOSTIC(E302, CELL_NOT_NUMBER, EXAMPLE_DESCRIBED,
    "\"{name}\" is geen getal",
    "\"{name}\" is not a number",
    "\"{name}\" n'est pas un nombre",
    "the cell `high` in a column of numbers",
    "the cell `118`")
DIAGNOSTIC(E303, CELL_DECIMAL_COMMA, EXAMPLE_DESCRIBED,
    "in een bestand met komma's tussen de velden schrijf je een getal met een punt: {name}",
    "in a file with commas between the fields a number takes a point: {name}",
    "dans un fichier où les champs sont séparés par des virgules, un nombre s'écrit avec un "
    "point : {name}",
    "the cell `\"36,6\"` in a file with `,` between the fields",
    "the cell `36.6`, or `;` between the fields")
/* clang-format on */
