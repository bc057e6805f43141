<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>base.cancelled</name>
    <message>
        <source>The work was cancelled.</source>
        <translation>El trabajo fue cancelado.</translation>
    </message>
</context>
<context>
    <name>base.hashUnavailable</name>
    <message>
        <source>This system&apos;s OpenSSL refuses to compute a content hash.</source>
        <translation>El OpenSSL de este sistema se niega a calcular una huella de contenido.</translation>
    </message>
</context>
<context>
    <name>base.hintExists</name>
    <message>
        <source>Choose another name or remove it first.</source>
        <translation>Elija otro nombre o elimínelo primero.</translation>
    </message>
</context>
<context>
    <name>base.hintHashUnavailable</name>
    <message>
        <source>Allow MD5 in the configuration of OpenSSL (FIPS mode).</source>
        <translation>Permita MD5 en la configuración de OpenSSL (modo FIPS).</translation>
    </message>
</context>
<context>
    <name>base.hintIsFolder</name>
    <message>
        <source>Give the path of a file.</source>
        <translation>Indique la ruta de un archivo.</translation>
    </message>
</context>
<context>
    <name>base.hintJsonInvalid</name>
    <message>
        <source>Look for a missing comma, quote or bracket at that place.</source>
        <translation>Busque en ese lugar una coma, unas comillas o un corchete que falten.</translation>
    </message>
</context>
<context>
    <name>base.hintNoSpace</name>
    <message>
        <source>Free some space on that disk and try again.</source>
        <translation>Libere espacio en ese disco e inténtelo de nuevo.</translation>
    </message>
</context>
<context>
    <name>base.hintNotEmpty</name>
    <message>
        <source>Another program may have put files there; look into the folder.</source>
        <translation>Otro programa puede haber puesto archivos ahí; mire dentro de la carpeta.</translation>
    </message>
</context>
<context>
    <name>base.hintNotFound</name>
    <message>
        <source>Check the spelling of the path.</source>
        <translation>Compruebe que la ruta esté bien escrita.</translation>
    </message>
</context>
<context>
    <name>base.hintOpenFiles</name>
    <message>
        <source>Close other programs or raise the limit on open files.</source>
        <translation>Cierre otros programas o aumente el límite de archivos abiertos.</translation>
    </message>
</context>
<context>
    <name>base.hintParameter</name>
    <message>
        <source>Correct the value of {key}.</source>
        <translation>Corrija el valor de {key}.</translation>
    </message>
</context>
<context>
    <name>base.hintPermission</name>
    <message>
        <source>Check who owns the file or folder and its permissions.</source>
        <translation>Compruebe a quién pertenece el archivo o la carpeta y sus permisos.</translation>
    </message>
</context>
<context>
    <name>base.hintQuota</name>
    <message>
        <source>Remove files of yours or ask for a larger quota.</source>
        <translation>Elimine archivos suyos o solicite una cuota mayor.</translation>
    </message>
</context>
<context>
    <name>base.hintReadOnly</name>
    <message>
        <source>Choose a place that can be written.</source>
        <translation>Elija un lugar en el que se pueda escribir.</translation>
    </message>
</context>
<context>
    <name>base.hintSubprocessStart</name>
    <message>
        <source>Check that it is installed and in the PATH.</source>
        <translation>Compruebe que esté instalado y en el PATH.</translation>
    </message>
</context>
<context>
    <name>base.hintSystem</name>
    <message>
        <source>Check that the disk or network share is reachable and healthy.</source>
        <translation>Compruebe que el disco o el recurso de red esté accesible y en buen estado.</translation>
    </message>
</context>
<context>
    <name>base.hintTooBig</name>
    <message>
        <source>Raise the limit on file sizes or use another disk.</source>
        <translation>Aumente el límite de tamaño de archivo o use otro disco.</translation>
    </message>
</context>
<context>
    <name>base.hintYamlControlCharacter</name>
    <message>
        <source>Write the character as an escape in double quotes.</source>
        <translation>Escriba el carácter como secuencia de escape entre comillas dobles.</translation>
    </message>
</context>
<context>
    <name>base.hintYamlDuplicateKey</name>
    <message>
        <source>Remove one of the two.</source>
        <translation>Elimine una de las dos.</translation>
    </message>
</context>
<context>
    <name>base.hintYamlInvalid</name>
    <message>
        <source>Check indentation, colons and quotes at that place.</source>
        <translation>Compruebe la sangría, los dos puntos y las comillas en ese lugar.</translation>
    </message>
</context>
<context>
    <name>base.hintYamlNotEditable</name>
    <message>
        <source>Change it in a text editor.</source>
        <translation>Cámbielo en un editor de texto.</translation>
    </message>
</context>
<context>
    <name>base.hintYamlNotUtf8</name>
    <message>
        <source>Save the file as UTF-8.</source>
        <translation>Guarde el archivo como UTF-8.</translation>
    </message>
</context>
<context>
    <name>base.hintYamlSecondDocument</name>
    <message>
        <source>Remove the line --- and what follows it.</source>
        <translation>Elimine la línea --- y lo que le sigue.</translation>
    </message>
</context>
<context>
    <name>base.jsonInvalid</name>
    <message>
        <source>This is not valid JSON.</source>
        <translation>Esto no es JSON válido.</translation>
    </message>
</context>
<context>
    <name>base.jsonNumberRange</name>
    <message>
        <source>A number in this JSON is too large.</source>
        <translation>Un número de este JSON es demasiado grande.</translation>
    </message>
</context>
<context>
    <name>base.jsonTooDeep</name>
    <message>
        <source>This JSON is nested too deeply.</source>
        <translation>Este JSON está anidado con demasiada profundidad.</translation>
    </message>
</context>
<context>
    <name>base.kindBoolean</name>
    <message>
        <source>true or false</source>
        <translation>true o false</translation>
    </message>
</context>
<context>
    <name>base.kindChoice</name>
    <message>
        <source>one of the choices</source>
        <translation>una de las opciones</translation>
    </message>
</context>
<context>
    <name>base.kindInteger</name>
    <message>
        <source>a whole number</source>
        <translation>un número entero</translation>
    </message>
</context>
<context>
    <name>base.kindList</name>
    <message>
        <source>a list</source>
        <translation>una lista</translation>
    </message>
</context>
<context>
    <name>base.kindMap</name>
    <message>
        <source>a map</source>
        <translation>un mapa</translation>
    </message>
</context>
<context>
    <name>base.kindReal</name>
    <message>
        <source>a number</source>
        <translation>un número</translation>
    </message>
</context>
<context>
    <name>base.kindString</name>
    <message>
        <source>a text</source>
        <translation>un texto</translation>
    </message>
</context>
<context>
    <name>base.listHint</name>
    <message>
        <source>Write one item a line, each beginning with &quot;- &quot;.</source>
        <translation>Escriba un elemento por línea, cada uno con «- » al principio.</translation>
    </message>
</context>
<context>
    <name>base.listInBrackets</name>
    <message>
        <source>The list is not written with one item a line.</source>
        <translation>La lista no está escrita con un elemento por línea.</translation>
    </message>
</context>
<context>
    <name>base.listNotEdited</name>
    <message>
        <source>The list cannot be changed item by item as it is written.</source>
        <translation>La lista, tal como está escrita, no se puede cambiar elemento por elemento.</translation>
    </message>
</context>
<context>
    <name>base.noList</name>
    <message>
        <source>The file holds no list.</source>
        <translation>El archivo no contiene una lista.</translation>
    </message>
</context>
<context>
    <name>base.operationChmod</name>
    <message>
        <source>Changing the permissions of a file</source>
        <translation>Cambiar los permisos de un archivo</translation>
    </message>
</context>
<context>
    <name>base.operationCopy</name>
    <message>
        <source>Copying a file</source>
        <translation>Copiar un archivo</translation>
    </message>
</context>
<context>
    <name>base.operationCreate</name>
    <message>
        <source>Creating a file</source>
        <translation>Crear un archivo</translation>
    </message>
</context>
<context>
    <name>base.operationList</name>
    <message>
        <source>Listing a folder</source>
        <translation>Listar una carpeta</translation>
    </message>
</context>
<context>
    <name>base.operationMakeDirectory</name>
    <message>
        <source>Creating a folder</source>
        <translation>Crear una carpeta</translation>
    </message>
</context>
<context>
    <name>base.operationPipe</name>
    <message>
        <source>Opening a pipe</source>
        <translation>Abrir una tubería</translation>
    </message>
</context>
<context>
    <name>base.operationRandom</name>
    <message>
        <source>Asking the system for random numbers</source>
        <translation>Pedir números aleatorios al sistema</translation>
    </message>
</context>
<context>
    <name>base.operationRead</name>
    <message>
        <source>Reading a file</source>
        <translation>Leer un archivo</translation>
    </message>
</context>
<context>
    <name>base.operationRemove</name>
    <message>
        <source>Removing a file or folder</source>
        <translation>Eliminar un archivo o carpeta</translation>
    </message>
</context>
<context>
    <name>base.operationRename</name>
    <message>
        <source>Renaming a file or folder</source>
        <translation>Cambiar el nombre de un archivo o carpeta</translation>
    </message>
</context>
<context>
    <name>base.operationSpace</name>
    <message>
        <source>Asking for the free space of a disk</source>
        <translation>Consultar el espacio libre de un disco</translation>
    </message>
</context>
<context>
    <name>base.operationStart</name>
    <message>
        <source>Starting a program</source>
        <translation>Iniciar un programa</translation>
    </message>
</context>
<context>
    <name>base.operationStat</name>
    <message>
        <source>Looking at a file or folder</source>
        <translation>Consultar un archivo o carpeta</translation>
    </message>
</context>
<context>
    <name>base.operationSync</name>
    <message>
        <source>Saving to disk</source>
        <translation>Guardar en el disco</translation>
    </message>
</context>
<context>
    <name>base.operationWrite</name>
    <message>
        <source>Writing a file</source>
        <translation>Escribir un archivo</translation>
    </message>
</context>
<context>
    <name>base.parameterChoice</name>
    <message>
        <source>{key} is {value}, but must be one of: {choices}.</source>
        <translation>{key} es {value}, pero debe ser uno de: {choices}.</translation>
    </message>
</context>
<context>
    <name>base.parameterKind</name>
    <message>
        <source>{key} must be {kind}, not {value}.</source>
        <translation>{key} debe ser {kind}, no {value}.</translation>
    </message>
</context>
<context>
    <name>base.parameterRange</name>
    <message>
        <source>{key} is {value}, but must lie between {low} and {high}.</source>
        <translation>{key} es {value}, pero debe estar entre {low} y {high}.</translation>
    </message>
</context>
<context>
    <name>base.parameterTooLarge</name>
    <message>
        <source>{key} is {value}, but must be {high} or less.</source>
        <translation>{key} es {value}, pero debe ser {high} o menos.</translation>
    </message>
</context>
<context>
    <name>base.parameterTooSmall</name>
    <message>
        <source>{key} is {value}, but must be {low} or more.</source>
        <translation>{key} es {value}, pero debe ser {low} o más.</translation>
    </message>
</context>
<context>
    <name>base.reasonExists</name>
    <message>
        <source>it is there already</source>
        <translation>ya existe</translation>
    </message>
</context>
<context>
    <name>base.reasonIsFolder</name>
    <message>
        <source>it is a folder</source>
        <translation>es una carpeta</translation>
    </message>
</context>
<context>
    <name>base.reasonNoSpace</name>
    <message>
        <source>the disk is full</source>
        <translation>el disco está lleno</translation>
    </message>
</context>
<context>
    <name>base.reasonNotEmpty</name>
    <message>
        <source>the folder is not empty</source>
        <translation>la carpeta no está vacía</translation>
    </message>
</context>
<context>
    <name>base.reasonNotFolder</name>
    <message>
        <source>a part of the path is not a folder</source>
        <translation>una parte de la ruta no es una carpeta</translation>
    </message>
</context>
<context>
    <name>base.reasonNotFound</name>
    <message>
        <source>no such file or folder</source>
        <translation>no existe ese archivo o carpeta</translation>
    </message>
</context>
<context>
    <name>base.reasonOpenFiles</name>
    <message>
        <source>too many files are open</source>
        <translation>hay demasiados archivos abiertos</translation>
    </message>
</context>
<context>
    <name>base.reasonPermission</name>
    <message>
        <source>permission denied</source>
        <translation>permiso denegado</translation>
    </message>
</context>
<context>
    <name>base.reasonQuota</name>
    <message>
        <source>your quota on this disk is used up</source>
        <translation>su cuota en este disco está agotada</translation>
    </message>
</context>
<context>
    <name>base.reasonReadOnly</name>
    <message>
        <source>the disk is read-only</source>
        <translation>el disco es de solo lectura</translation>
    </message>
</context>
<context>
    <name>base.reasonSystem</name>
    <message>
        <source>{message} (error {number})</source>
        <translation>{message} (error {number})</translation>
    </message>
</context>
<context>
    <name>base.reasonTooBig</name>
    <message>
        <source>the file would be too large for this disk</source>
        <translation>el archivo sería demasiado grande para este disco</translation>
    </message>
</context>
<context>
    <name>base.subprocessEmpty</name>
    <message>
        <source>There is no command to run.</source>
        <translation>No hay ninguna orden que ejecutar.</translation>
    </message>
</context>
<context>
    <name>base.subprocessStart</name>
    <message>
        <source>The program {program} cannot be started: {cause}</source>
        <translation>No se puede iniciar el programa {program}: {cause}</translation>
    </message>
</context>
<context>
    <name>base.systemCallFailed</name>
    <message>
        <source>{operation} failed: {reason}.</source>
        <translation>{operation} falló: {reason}.</translation>
    </message>
</context>
<context>
    <name>base.yamlComplexKey</name>
    <message>
        <source>A key must be a text or a number, not a list or a map.</source>
        <translation>Una clave debe ser un texto o un número, no una lista ni un mapa.</translation>
    </message>
</context>
<context>
    <name>base.yamlControlCharacter</name>
    <message>
        <source>YAML allows no control characters.</source>
        <translation>YAML no admite caracteres de control.</translation>
    </message>
</context>
<context>
    <name>base.yamlDuplicateKey</name>
    <message>
        <source>The key &quot;{key}&quot; stands twice in one map.</source>
        <translation>La clave «{key}» aparece dos veces en un mismo mapa.</translation>
    </message>
</context>
<context>
    <name>base.yamlInvalid</name>
    <message>
        <source>This is not valid YAML: {message}.</source>
        <translation>Esto no es YAML válido: {message}.</translation>
    </message>
</context>
<context>
    <name>base.yamlMergeNoMap</name>
    <message>
        <source>Only maps can be merged with &lt;&lt;.</source>
        <translation>Solo se pueden combinar mapas con &lt;&lt;.</translation>
    </message>
</context>
<context>
    <name>base.yamlNoColon</name>
    <message>
        <source>There is no colon after the key &quot;{key}&quot;.</source>
        <translation>Faltan los dos puntos después de la clave «{key}».</translation>
    </message>
</context>
<context>
    <name>base.yamlNotEditable</name>
    <message>
        <source>This value cannot be changed without rewriting the file.</source>
        <translation>Este valor no se puede cambiar sin reescribir el archivo.</translation>
    </message>
</context>
<context>
    <name>base.yamlNotUtf8</name>
    <message>
        <source>This file is not UTF-8 text.</source>
        <translation>Este archivo no es texto UTF-8.</translation>
    </message>
</context>
<context>
    <name>base.yamlOpenQuote</name>
    <message>
        <source>This quote is never closed.</source>
        <translation>Estas comillas no se cierran.</translation>
    </message>
</context>
<context>
    <name>base.yamlRecursiveAlias</name>
    <message>
        <source>This alias refers to a value that contains it.</source>
        <translation>Este alias se refiere a un valor que lo contiene.</translation>
    </message>
</context>
<context>
    <name>base.yamlSecondDocument</name>
    <message>
        <source>This file holds more than one YAML document.</source>
        <translation>Este archivo contiene más de un documento YAML.</translation>
    </message>
</context>
<context>
    <name>base.yamlTooLarge</name>
    <message>
        <source>The aliases of this file multiply to too large a value.</source>
        <translation>Los alias de este archivo se multiplican hasta un valor demasiado grande.</translation>
    </message>
</context>
<context>
    <name>base.yamlUnknownTag</name>
    <message>
        <source>The tag {tag} is not supported here.</source>
        <translation>La etiqueta {tag} no se admite aquí.</translation>
    </message>
</context>
<context>
    <name>cleaning.aliasForm</name>
    <message>
        <source>An entry is no decision about two names.</source>
        <translation>Una entrada no es una decisión sobre dos nombres.</translation>
    </message>
</context>
<context>
    <name>cleaning.aliasFormHint</name>
    <message>
        <source>Write &quot;- same: [first name, other name]&quot; or &quot;- not_same: [...]&quot;.</source>
        <translation>Escriba «- same: [un nombre, otro nombre]» o «- not_same: [...]».</translation>
    </message>
</context>
<context>
    <name>cleaning.brokenPattern</name>
    <message>
        <source>The regular expression &quot;{expression}&quot; is broken at character {offset}: {reason}.</source>
        <translation>La expresión regular «{expression}» tiene un error en el carácter {offset}: {reason}.</translation>
    </message>
</context>
<context>
    <name>cleaning.brokenPatternHint</name>
    <message>
        <source>Signs such as ( ) [ ] . * + ? stand for themselves after a backslash.</source>
        <translation>Signos como ( ) [ ] . * + ? se toman tal cual detrás de una barra invertida.</translation>
    </message>
</context>
<context>
    <name>cleaning.brokenReplacement</name>
    <message>
        <source>&quot;{replacement}&quot; cannot replace what the regular expression finds: {reason}.</source>
        <translation>«{replacement}» no puede sustituir lo que encuentra la expresión regular: {reason}.</translation>
    </message>
</context>
<context>
    <name>cleaning.brokenReplacementHint</name>
    <message>
        <source>$1 is the first group in parentheses, $$ a dollar sign.</source>
        <translation>$1 es el primer grupo entre paréntesis, $$ un signo de dólar.</translation>
    </message>
</context>
<context>
    <name>cleaning.charactersHelp</name>
    <message>
        <source>Each of these characters goes, as often as it stands at the end.</source>
        <translation>Se quita cada uno de estos caracteres tantas veces como esté en el extremo.</translation>
    </message>
</context>
<context>
    <name>cleaning.charactersLabel</name>
    <message>
        <source>Characters</source>
        <translation>Caracteres</translation>
    </message>
</context>
<context>
    <name>cleaning.checkPreparedPurpose</name>
    <message>
        <source>Checks the samples against the rules of the project.</source>
        <translation>Comprueba las muestras con las reglas del proyecto.</translation>
    </message>
</context>
<context>
    <name>cleaning.checkPurpose</name>
    <message>
        <source>Checks the clean tables against the rules of the project.</source>
        <translation>Comprueba las tablas limpias con las reglas del proyecto.</translation>
    </message>
</context>
<context>
    <name>cleaning.checkRawPurpose</name>
    <message>
        <source>Checks the tables as they were imported against the rules of the project.</source>
        <translation>Comprueba las tablas, tal como se importaron, con las reglas del proyecto.</translation>
    </message>
</context>
<context>
    <name>cleaning.checkSummary</name>
    <message>
        <source>{broken} of {rules} {rules:rule|rules} {broken:is|are} broken.</source>
        <translation>{broken:Se incumple|Se incumplen} {broken} de {rules} {rules:regla|reglas}.</translation>
    </message>
</context>
<context>
    <name>cleaning.checkSummaryGood</name>
    <message>
        <source>All {rules} rules hold.</source>
        <translation>Las {rules} reglas se cumplen.</translation>
    </message>
</context>
<context>
    <name>cleaning.checkSummaryGoodOne</name>
    <message>
        <source>The rule holds.</source>
        <translation>La regla se cumple.</translation>
    </message>
</context>
<context>
    <name>cleaning.choicesHint</name>
    <message>
        <source>It is one of: {choices}.</source>
        <translation>Debe ser uno de estos: {choices}.</translation>
    </message>
</context>
<context>
    <name>cleaning.columnLabel</name>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
</context>
<context>
    <name>cleaning.columnsHint</name>
    <message>
        <source>At this step the table has: {columns}.</source>
        <translation>En este paso la tabla tiene: {columns}.</translation>
    </message>
</context>
<context>
    <name>cleaning.columnsLabel</name>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
</context>
<context>
    <name>cleaning.conditionColumnHelp</name>
    <message>
        <source>The column that is looked at.</source>
        <translation>La columna que se mira.</translation>
    </message>
</context>
<context>
    <name>cleaning.conditionType</name>
    <message>
        <source>Step {number} of the recipe ({step}): {value} cannot be compared with column {column} of table {table}, which is of type {type}.</source>
        <translation>Paso {number} de la receta ({step}): {value} no se puede comparar con la columna {column} de la tabla {table}, que es de tipo {type}.</translation>
    </message>
</context>
<context>
    <name>cleaning.conditionTypeHint</name>
    <message>
        <source>Convert the column before, or choose a value of its type.</source>
        <translation>Convierta antes la columna o elija un valor de su tipo.</translation>
    </message>
</context>
<context>
    <name>cleaning.conditionValue</name>
    <message>
        <source>The relation {relation} does not go with {count} values.</source>
        <translation>La relación {relation} no admite {count} valores.</translation>
    </message>
</context>
<context>
    <name>cleaning.conditionValueHelp</name>
    <message>
        <source>What the cell is compared with; a list for one_of, a regular expression for matches.</source>
        <translation>Con qué se compara la celda; una lista para one_of, una expresión regular para matches.</translation>
    </message>
</context>
<context>
    <name>cleaning.conditionValueHint</name>
    <message>
        <source>one_of and not_one_of take a list, missing, present, numeric and not_numeric no value, the others one value.</source>
        <translation>one_of y not_one_of llevan una lista; missing, present, numeric y not_numeric, ningún valor; las demás, un valor.</translation>
    </message>
</context>
<context>
    <name>cleaning.convertCell</name>
    <message>
        <source>Step {number} of the recipe ({step}) cannot read &quot;{cell}&quot; as {type}; {count} cells of column {column} are like this.</source>
        <translation>El paso {number} de la receta ({step}) no puede leer «{cell}» como {type}; hay {count} celdas así en la columna {column}.</translation>
    </message>
</context>
<context>
    <name>cleaning.convertColumnsHelp</name>
    <message>
        <source>The columns that are converted.</source>
        <translation>Las columnas que se convierten.</translation>
    </message>
</context>
<context>
    <name>cleaning.convertHint</name>
    <message>
        <source>For example columns: [citations].</source>
        <translation>Por ejemplo, columns: [citations].</translation>
    </message>
</context>
<context>
    <name>cleaning.convertNothing</name>
    <message>
        <source>The step convert does not say which columns it converts.</source>
        <translation>El paso convert no dice qué columnas convierte.</translation>
    </message>
</context>
<context>
    <name>cleaning.convertPurpose</name>
    <message>
        <source>Gives columns another type, reading numbers and dates as they are written.</source>
        <translation>Da otro tipo a las columnas, leyendo números y fechas tal como están escritos.</translation>
    </message>
</context>
<context>
    <name>cleaning.convertTitle</name>
    <message>
        <source>Change the type</source>
        <translation>Cambiar el tipo</translation>
    </message>
</context>
<context>
    <name>cleaning.dateOrderHelp</name>
    <message>
        <source>The order of year, month and day in texts that are read as dates.</source>
        <translation>El orden de año (y), mes (m) y día (d) en los textos que se leen como fechas.</translation>
    </message>
</context>
<context>
    <name>cleaning.dateOrderLabel</name>
    <message>
        <source>Order of dates</source>
        <translation>Orden de las fechas</translation>
    </message>
</context>
<context>
    <name>cleaning.decimalHelp</name>
    <message>
        <source>What stands before the decimals in texts that are read as numbers.</source>
        <translation>Lo que va delante de los decimales en los textos que se leen como números.</translation>
    </message>
</context>
<context>
    <name>cleaning.decimalLabel</name>
    <message>
        <source>Decimal mark</source>
        <translation>Signo decimal</translation>
    </message>
</context>
<context>
    <name>cleaning.decimalMark</name>
    <message>
        <source>&quot;{mark}&quot; cannot be a decimal mark.</source>
        <translation>«{mark}» no puede ser un signo decimal.</translation>
    </message>
</context>
<context>
    <name>cleaning.decimalMarkHint</name>
    <message>
        <source>Take &quot;.&quot; or &quot;,&quot;.</source>
        <translation>Use &quot;.&quot; o &quot;,&quot;.</translation>
    </message>
</context>
<context>
    <name>cleaning.deduplicateColumnsHelp</name>
    <message>
        <source>The columns that have to be equal; all where none is named.</source>
        <translation>Las columnas que deben ser iguales; todas si no se nombra ninguna.</translation>
    </message>
</context>
<context>
    <name>cleaning.deduplicatePurpose</name>
    <message>
        <source>Keeps one of several rows that are equal.</source>
        <translation>Conserva una de varias filas iguales.</translation>
    </message>
</context>
<context>
    <name>cleaning.deduplicateTitle</name>
    <message>
        <source>Drop duplicate rows</source>
        <translation>Quitar filas repetidas</translation>
    </message>
</context>
<context>
    <name>cleaning.dropAllColumns</name>
    <message>
        <source>Step {number} of the recipe ({step}) would drop every column of table {table}.</source>
        <translation>El paso {number} de la receta ({step}) quitaría todas las columnas de la tabla {table}.</translation>
    </message>
</context>
<context>
    <name>cleaning.dropAllColumnsHint</name>
    <message>
        <source>Name fewer columns, or choose a greater share.</source>
        <translation>Nombre menos columnas o elija una proporción mayor.</translation>
    </message>
</context>
<context>
    <name>cleaning.dropColumnsColumnsHelp</name>
    <message>
        <source>The columns that go.</source>
        <translation>Las columnas que se quitan.</translation>
    </message>
</context>
<context>
    <name>cleaning.dropColumnsHint</name>
    <message>
        <source>Give columns, missing_share_above or table_missing_share_above.</source>
        <translation>Indique columns, missing_share_above o table_missing_share_above.</translation>
    </message>
</context>
<context>
    <name>cleaning.dropColumnsNothing</name>
    <message>
        <source>The step drop_columns does not say which columns go.</source>
        <translation>El paso drop_columns no dice qué columnas se quitan.</translation>
    </message>
</context>
<context>
    <name>cleaning.dropColumnsPurpose</name>
    <message>
        <source>Leaves out columns: named ones, or those with too much missing.</source>
        <translation>Quita columnas: las nombradas o las que tienen demasiados valores faltantes.</translation>
    </message>
</context>
<context>
    <name>cleaning.dropColumnsTitle</name>
    <message>
        <source>Drop columns</source>
        <translation>Quitar columnas</translation>
    </message>
</context>
<context>
    <name>cleaning.dropRowsPurpose</name>
    <message>
        <source>Leaves out the rows for which a condition holds.</source>
        <translation>Quita las filas que cumplen una condición.</translation>
    </message>
</context>
<context>
    <name>cleaning.dropRowsTitle</name>
    <message>
        <source>Drop rows</source>
        <translation>Quitar filas</translation>
    </message>
</context>
<context>
    <name>cleaning.emptyTable</name>
    <message>
        <source>The table {table} has no rows.</source>
        <translation>La tabla {table} no tiene filas.</translation>
    </message>
</context>
<context>
    <name>cleaning.emptyTableHint</name>
    <message>
        <source>Import a file with rows below its header.</source>
        <translation>Importe un archivo con filas debajo de la cabecera.</translation>
    </message>
</context>
<context>
    <name>cleaning.enabledWanted</name>
    <message>
        <source>The parameter enabled is {value}; it takes true or false.</source>
        <translation>El parámetro enabled es {value}; admite true o false.</translation>
    </message>
</context>
<context>
    <name>cleaning.expectBoolean</name>
    <message>
        <source>true or false</source>
        <translation>true o false</translation>
    </message>
</context>
<context>
    <name>cleaning.expectInteger</name>
    <message>
        <source>a whole number</source>
        <translation>un número entero</translation>
    </message>
</context>
<context>
    <name>cleaning.expectList</name>
    <message>
        <source>a list of texts, as in [one, two]</source>
        <translation>una lista de textos, como [uno, dos]</translation>
    </message>
</context>
<context>
    <name>cleaning.expectMap</name>
    <message>
        <source>lines of the form &quot;name: value&quot;</source>
        <translation>líneas de la forma &quot;nombre: valor&quot;</translation>
    </message>
</context>
<context>
    <name>cleaning.expectReal</name>
    <message>
        <source>a number</source>
        <translation>un número</translation>
    </message>
</context>
<context>
    <name>cleaning.expectText</name>
    <message>
        <source>a text</source>
        <translation>un texto</translation>
    </message>
</context>
<context>
    <name>cleaning.falls</name>
    <message>
        <source>never rises</source>
        <translation>nunca sube</translation>
    </message>
</context>
<context>
    <name>cleaning.fallsStrictly</name>
    <message>
        <source>falls with every row</source>
        <translation>baja en cada fila</translation>
    </message>
</context>
<context>
    <name>cleaning.fillColumnsHelp</name>
    <message>
        <source>The columns that are filled; all where none is named.</source>
        <translation>Las columnas que se rellenan; todas si no se nombra ninguna.</translation>
    </message>
</context>
<context>
    <name>cleaning.fillConstant</name>
    <message>
        <source>Step {number} of the recipe ({step}): &quot;{value}&quot; cannot fill column {column} of table {table}, which is of type {type}.</source>
        <translation>Paso {number} de la receta ({step}): «{value}» no puede rellenar la columna {column} de la tabla {table}, que es de tipo {type}.</translation>
    </message>
</context>
<context>
    <name>cleaning.fillConstantHint</name>
    <message>
        <source>Name the columns the value is for with columns: [...].</source>
        <translation>Nombre con columns: [...] las columnas a las que corresponde el valor.</translation>
    </message>
</context>
<context>
    <name>cleaning.fillNotNumeric</name>
    <message>
        <source>Step {number} of the recipe ({step}): column {column} of table {table} is of type {type} and has no {method}.</source>
        <translation>Paso {number} de la receta ({step}): la columna {column} de la tabla {table} es de tipo {type} y no tiene {method}.</translation>
    </message>
</context>
<context>
    <name>cleaning.fillNotNumericHint</name>
    <message>
        <source>Convert it to a number before, or take method most_frequent.</source>
        <translation>Conviértala antes en número o use el método most_frequent.</translation>
    </message>
</context>
<context>
    <name>cleaning.fillPurpose</name>
    <message>
        <source>Fills missing cells.</source>
        <translation>Rellena los valores faltantes.</translation>
    </message>
</context>
<context>
    <name>cleaning.fillTitle</name>
    <message>
        <source>Fill missing values</source>
        <translation>Rellenar faltantes</translation>
    </message>
</context>
<context>
    <name>cleaning.fillValue</name>
    <message>
        <source>The step fill_missing takes a value with method constant, and only with that.</source>
        <translation>El paso fill_missing lleva value con el método constant y solo con él.</translation>
    </message>
</context>
<context>
    <name>cleaning.fillValueHelp</name>
    <message>
        <source>The constant; only with method constant.</source>
        <translation>La constante; solo con el método constant.</translation>
    </message>
</context>
<context>
    <name>cleaning.fillValueHint</name>
    <message>
        <source>For example method: constant and value: 0.</source>
        <translation>Por ejemplo, method: constant y value: 0.</translation>
    </message>
</context>
<context>
    <name>cleaning.filterPurpose</name>
    <message>
        <source>Keeps only the rows for which a condition holds.</source>
        <translation>Conserva solo las filas que cumplen una condición.</translation>
    </message>
</context>
<context>
    <name>cleaning.filterTitle</name>
    <message>
        <source>Keep rows</source>
        <translation>Conservar filas</translation>
    </message>
</context>
<context>
    <name>cleaning.findHelp</name>
    <message>
        <source>What is replaced.</source>
        <translation>Lo que se sustituye.</translation>
    </message>
</context>
<context>
    <name>cleaning.findLabel</name>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
</context>
<context>
    <name>cleaning.harmoniseDoubtful</name>
    <message>
        <source>{table}: {count} pairs of names may be one institution; until someone decides they are two.</source>
        <translation>{table}: {count} pares de nombres pueden ser una misma institución; mientras nadie lo decida, son dos.</translation>
    </message>
</context>
<context>
    <name>cleaning.harmoniseEntry</name>
    <message>
        <source>harmonise.tables gives the table {table} no description.</source>
        <translation>harmonise.tables no da ninguna descripción a la tabla {table}.</translation>
    </message>
</context>
<context>
    <name>cleaning.harmoniseEntryHint</name>
    <message>
        <source>Write a line such as rankings: harmonised/rankings.yaml.</source>
        <translation>Escriba una línea como rankings: harmonised/rankings.yaml.</translation>
    </message>
</context>
<context>
    <name>cleaning.harmoniseNothing</name>
    <message>
        <source>harmonise.tables names no table.</source>
        <translation>harmonise.tables no nombra ninguna tabla.</translation>
    </message>
</context>
<context>
    <name>cleaning.harmonisePurpose</name>
    <message>
        <source>Makes one table of several: the same institution and year is one row.</source>
        <translation>Hace una tabla de varias: la misma institución y año es una fila.</translation>
    </message>
</context>
<context>
    <name>cleaning.harmoniseSummary</name>
    <message>
        <source>{table}: {rows} rows of {institutions} institutions from {tables} tables.</source>
        <translation>{table}: {rows} filas de {institutions} instituciones, de {tables} tablas.</translation>
    </message>
</context>
<context>
    <name>cleaning.harmoniseTablesHelp</name>
    <message>
        <source>Which description makes which table of several others.</source>
        <translation>Qué descripción hace qué tabla a partir de varias.</translation>
    </message>
</context>
<context>
    <name>cleaning.harmoniseTablesLabel</name>
    <message>
        <source>Harmonised tables</source>
        <translation>Tablas armonizadas</translation>
    </message>
</context>
<context>
    <name>cleaning.harmonisedFieldTwice</name>
    <message>
        <source>The field {field} stands twice.</source>
        <translation>El campo {field} está dos veces.</translation>
    </message>
</context>
<context>
    <name>cleaning.harmonisedHint</name>
    <message>
        <source>An entry is &quot;- table: NAME&quot; with &quot;columns: {field: column}&quot;, and where needed where, years, add_rows.</source>
        <translation>Una entrada es «- table: NOMBRE» con «columns: {campo: columna}» y, donde haga falta, where, years, add_rows.</translation>
    </message>
</context>
<context>
    <name>cleaning.harmonisedKey</name>
    <message>
        <source>An entry has no key {key}.</source>
        <translation>Una entrada no tiene la clave {key}.</translation>
    </message>
</context>
<context>
    <name>cleaning.harmonisedNoKey</name>
    <message>
        <source>{table} has neither a column of institutions nor one of countries, so nothing joins it.</source>
        <translation>{table} no tiene columna de instituciones ni de países, así que nada la une.</translation>
    </message>
</context>
<context>
    <name>cleaning.harmonisedNoRows</name>
    <message>
        <source>No table of the description gives rows.</source>
        <translation>Ninguna tabla de la descripción aporta filas.</translation>
    </message>
</context>
<context>
    <name>cleaning.harmonisedNoRowsHint</name>
    <message>
        <source>At least one table needs columns for institution and year, and no add_rows: false.</source>
        <translation>Al menos una tabla necesita columnas de institución y año, y no llevar add_rows: false.</translation>
    </message>
</context>
<context>
    <name>cleaning.harmonisedNoTable</name>
    <message>
        <source>An entry names no table.</source>
        <translation>Una entrada no nombra ninguna tabla.</translation>
    </message>
</context>
<context>
    <name>cleaning.harmonisedPairs</name>
    <message>
        <source>{key} is no map of names.</source>
        <translation>{key} no es una lista de pares de nombres.</translation>
    </message>
</context>
<context>
    <name>cleaning.harmonisedYears</name>
    <message>
        <source>years is for tables of countries alone.</source>
        <translation>years es solo para tablas de países.</translation>
    </message>
</context>
<context>
    <name>cleaning.intoHelp</name>
    <message>
        <source>The names of the columns the parts go into.</source>
        <translation>Los nombres de las columnas a las que van las partes.</translation>
    </message>
</context>
<context>
    <name>cleaning.intoLabel</name>
    <message>
        <source>New columns</source>
        <translation>Columnas nuevas</translation>
    </message>
</context>
<context>
    <name>cleaning.keepHelp</name>
    <message>
        <source>Whether the column that was split stays in the table.</source>
        <translation>Si la columna dividida se queda en la tabla.</translation>
    </message>
</context>
<context>
    <name>cleaning.keepLabel</name>
    <message>
        <source>Keep the column</source>
        <translation>Conservar la columna</translation>
    </message>
</context>
<context>
    <name>cleaning.keepWhichHelp</name>
    <message>
        <source>Which of several equal rows stays.</source>
        <translation>Cuál de varias filas iguales se queda.</translation>
    </message>
</context>
<context>
    <name>cleaning.keepWhichLabel</name>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
</context>
<context>
    <name>cleaning.keyMissing</name>
    <message>
        <source>{step} needs the parameter {key}.</source>
        <translation>{step} necesita el parámetro {key}.</translation>
    </message>
</context>
<context>
    <name>cleaning.knownKeysHint</name>
    <message>
        <source>{step} knows: {keys}.</source>
        <translation>{step} conoce: {keys}.</translation>
    </message>
</context>
<context>
    <name>cleaning.knownRulesHint</name>
    <message>
        <source>Rules are: {rules}.</source>
        <translation>Las reglas son: {rules}.</translation>
    </message>
</context>
<context>
    <name>cleaning.knownStepsHint</name>
    <message>
        <source>Steps are: {steps}.</source>
        <translation>Los pasos son: {steps}.</translation>
    </message>
</context>
<context>
    <name>cleaning.limitsBoth</name>
    <message>
        <source>from {min} to {max}</source>
        <translation>de {min} a {max}</translation>
    </message>
</context>
<context>
    <name>cleaning.limitsMax</name>
    <message>
        <source>at most {max}</source>
        <translation>como máximo {max}</translation>
    </message>
</context>
<context>
    <name>cleaning.limitsMin</name>
    <message>
        <source>at least {min}</source>
        <translation>como mínimo {min}</translation>
    </message>
</context>
<context>
    <name>cleaning.matchHelp</name>
    <message>
        <source>cell: the whole content is equal; text: wherever it stands in the content; regex: each match of the regular expression.</source>
        <translation>cell: el contenido entero es igual; text: en cualquier lugar del contenido; regex: cada coincidencia de la expresión regular.</translation>
    </message>
</context>
<context>
    <name>cleaning.matchLabel</name>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
</context>
<context>
    <name>cleaning.methodHelp</name>
    <message>
        <source>What a missing cell gets: the value of the next or previous row that has one, a constant, or the mean, median or most frequent value of its column.</source>
        <translation>Lo que recibe una celda faltante: el valor de la fila siguiente o anterior que lo tenga, una constante, o la media, la mediana o el valor más frecuente de su columna.</translation>
    </message>
</context>
<context>
    <name>cleaning.methodLabel</name>
    <message>
        <source>Fill with</source>
        <translation>Rellenar con</translation>
    </message>
</context>
<context>
    <name>cleaning.missingShareHelp</name>
    <message>
        <source>Columns go of which a greater share of the rows is missing: 0.5 is half of them.</source>
        <translation>Se quitan las columnas a las que les falta una proporción mayor de sus filas: 0.5 es la mitad.</translation>
    </message>
</context>
<context>
    <name>cleaning.missingShareLabel</name>
    <message>
        <source>Missing share of its rows above</source>
        <translation>Proporción de filas faltantes mayor que</translation>
    </message>
</context>
<context>
    <name>cleaning.missingTokensColumnsHelp</name>
    <message>
        <source>The columns that are looked through; all where none is named.</source>
        <translation>Las columnas que se revisan; todas si no se nombra ninguna.</translation>
    </message>
</context>
<context>
    <name>cleaning.missingTokensPurpose</name>
    <message>
        <source>Treats cells with certain contents as missing.</source>
        <translation>Trata como faltantes las celdas con ciertos contenidos.</translation>
    </message>
</context>
<context>
    <name>cleaning.missingTokensTitle</name>
    <message>
        <source>Take contents for missing</source>
        <translation>Marcar como faltante</translation>
    </message>
</context>
<context>
    <name>cleaning.noColumn</name>
    <message>
        <source>Step {number} of the recipe ({step}) names the column {column}, which is not in table {table}.</source>
        <translation>El paso {number} de la receta ({step}) nombra la columna {column}, que no está en la tabla {table}.</translation>
    </message>
</context>
<context>
    <name>cleaning.noHarmonised</name>
    <message>
        <source>The description of a harmonised table is not there.</source>
        <translation>La descripción de una tabla armonizada no está.</translation>
    </message>
</context>
<context>
    <name>cleaning.noHarmonisedHint</name>
    <message>
        <source>Let Podium propose one: podium harmonise propose.</source>
        <translation>Deje que Podium proponga una: podium harmonise propose.</translation>
    </message>
</context>
<context>
    <name>cleaning.noRankingsToHarmonise</name>
    <message>
        <source>None of the tables is a ranking of institutions by year.</source>
        <translation>Ninguna de las tablas es una clasificación de instituciones por año.</translation>
    </message>
</context>
<context>
    <name>cleaning.noRankingsToHarmoniseHint</name>
    <message>
        <source>Import at least one table with institution, year and rank.</source>
        <translation>Importe al menos una tabla con institución, año y puesto.</translation>
    </message>
</context>
<context>
    <name>cleaning.noRawTable</name>
    <message>
        <source>clean.recipes names the table {table}, but its file is not there.</source>
        <translation>clean.recipes nombra la tabla {table}, pero falta su archivo.</translation>
    </message>
</context>
<context>
    <name>cleaning.noRawTableHint</name>
    <message>
        <source>Import the table, or take its line out of clean.recipes in params.yaml. A folder of parts names them in its _table.json.</source>
        <translation>Importe la tabla o quite su línea de clean.recipes en params.yaml. Una carpeta de partes las nombra en su _table.json.</translation>
    </message>
</context>
<context>
    <name>cleaning.noRecipe</name>
    <message>
        <source>The recipe is no list of steps.</source>
        <translation>La receta no es una lista de pasos.</translation>
    </message>
</context>
<context>
    <name>cleaning.noRecipeFile</name>
    <message>
        <source>The recipe of the table {table} is not there.</source>
        <translation>Falta la receta de la tabla {table}.</translation>
    </message>
</context>
<context>
    <name>cleaning.noRecipeFileHint</name>
    <message>
        <source>Put the file there, or name another one under clean.recipes in params.yaml.</source>
        <translation>Ponga el archivo ahí o indique otro en clean.recipes de params.yaml.</translation>
    </message>
</context>
<context>
    <name>cleaning.noRecipeHint</name>
    <message>
        <source>Each step is a line such as &quot;- drop_columns:&quot; with its parameters below it.</source>
        <translation>Cada paso es una línea como &quot;- drop_columns:&quot; con sus parámetros debajo.</translation>
    </message>
</context>
<context>
    <name>cleaning.noRule</name>
    <message>
        <source>Rule {number} is not of the form &quot;- rule: parameters&quot;.</source>
        <translation>La regla {number} no tiene la forma «- regla: parámetros».</translation>
    </message>
</context>
<context>
    <name>cleaning.noRules</name>
    <message>
        <source>The file is no list of rules.</source>
        <translation>El archivo no es una lista de reglas.</translation>
    </message>
</context>
<context>
    <name>cleaning.noRulesHint</name>
    <message>
        <source>Each rule is a line such as &quot;- not_null:&quot; with its parameters below it.</source>
        <translation>Cada regla es una línea como «- not_null:» con sus parámetros debajo.</translation>
    </message>
</context>
<context>
    <name>cleaning.noStep</name>
    <message>
        <source>Step {number} of the recipe is not of the form &quot;- step: parameters&quot;.</source>
        <translation>El paso {number} de la receta no tiene la forma &quot;- paso: parámetros&quot;.</translation>
    </message>
</context>
<context>
    <name>cleaning.noTables</name>
    <message>
        <source>clean.recipes names no table.</source>
        <translation>clean.recipes no nombra ninguna tabla.</translation>
    </message>
</context>
<context>
    <name>cleaning.nothingLeft</name>
    <message>
        <source>No row of the table {table} is left after step {step} of its recipe.</source>
        <translation>No queda ninguna fila de la tabla {table} después del paso {step} de su receta.</translation>
    </message>
</context>
<context>
    <name>cleaning.nothingLeftHint</name>
    <message>
        <source>Look at the condition of that step, and at the table it is applied to.</source>
        <translation>Revise la condición de ese paso y la tabla a la que se aplica.</translation>
    </message>
</context>
<context>
    <name>cleaning.onErrorHelp</name>
    <message>
        <source>Whether a cell that does not fit stops the work or becomes missing.</source>
        <translation>Si una celda que no encaja detiene el trabajo o pasa a ser faltante.</translation>
    </message>
</context>
<context>
    <name>cleaning.onErrorHint</name>
    <message>
        <source>Mend such cells by an earlier step (missing_tokens, strip, replace, drop_rows), or set on_error: missing.</source>
        <translation>Corrija esas celdas con un paso anterior (missing_tokens, strip, replace, drop_rows) o ponga on_error: missing.</translation>
    </message>
</context>
<context>
    <name>cleaning.onErrorLabel</name>
    <message>
        <source>Cells that do not fit</source>
        <translation>Celdas que no encajan</translation>
    </message>
</context>
<context>
    <name>cleaning.outOfRange</name>
    <message>
        <source>The parameter {key} of {step} is {value}.</source>
        <translation>El parámetro {key} de {step} es {value}.</translation>
    </message>
</context>
<context>
    <name>cleaning.purpose</name>
    <message>
        <source>Turns the raw tables into clean ones, step by step as their recipes say.</source>
        <translation>Convierte las tablas en bruto en tablas limpias, paso a paso, como dicen sus recetas.</translation>
    </message>
</context>
<context>
    <name>cleaning.rangeHint</name>
    <message>
        <source>It lies between {minimum} and {maximum}.</source>
        <translation>Debe estar entre {minimum} y {maximum}.</translation>
    </message>
</context>
<context>
    <name>cleaning.recipePath</name>
    <message>
        <source>clean.recipes gives the table {table} no recipe file.</source>
        <translation>clean.recipes no da a la tabla {table} ningún archivo de receta.</translation>
    </message>
</context>
<context>
    <name>cleaning.recipePathHint</name>
    <message>
        <source>Write a line such as timesData: recipes/timesData.yaml.</source>
        <translation>Escriba una línea como timesData: recipes/timesData.yaml.</translation>
    </message>
</context>
<context>
    <name>cleaning.recipesHelp</name>
    <message>
        <source>Which recipe file cleans which table; tables without a line are left out.</source>
        <translation>Qué archivo de receta limpia cada tabla; las tablas sin línea quedan fuera.</translation>
    </message>
</context>
<context>
    <name>cleaning.recipesLabel</name>
    <message>
        <source>Recipes</source>
        <translation>Recetas</translation>
    </message>
</context>
<context>
    <name>cleaning.relationHelp</name>
    <message>
        <source>How the cell stands to the value. A missing cell is missing and not_numeric, and fulfils no comparison.</source>
        <translation>Qué relación tiene la celda con el valor. Una celda faltante es missing y not_numeric, y no cumple ninguna comparación.</translation>
    </message>
</context>
<context>
    <name>cleaning.relationLabel</name>
    <message>
        <source>Relation</source>
        <translation>Relación</translation>
    </message>
</context>
<context>
    <name>cleaning.renameColumnsHelp</name>
    <message>
        <source>One line for each column: old name: new name.</source>
        <translation>Una línea por columna: nombre antiguo: nombre nuevo.</translation>
    </message>
</context>
<context>
    <name>cleaning.renameColumnsLabel</name>
    <message>
        <source>New names</source>
        <translation>Nombres nuevos</translation>
    </message>
</context>
<context>
    <name>cleaning.renameHint</name>
    <message>
        <source>Write lines of the form &quot;old name: new name&quot;.</source>
        <translation>Escriba líneas de la forma &quot;nombre antiguo: nombre nuevo&quot;.</translation>
    </message>
</context>
<context>
    <name>cleaning.renamePurpose</name>
    <message>
        <source>Gives columns other names.</source>
        <translation>Da otros nombres a las columnas.</translation>
    </message>
</context>
<context>
    <name>cleaning.renameTitle</name>
    <message>
        <source>Rename columns</source>
        <translation>Renombrar columnas</translation>
    </message>
</context>
<context>
    <name>cleaning.renameToNothing</name>
    <message>
        <source>The column {column} gets no name.</source>
        <translation>La columna {column} se queda sin nombre.</translation>
    </message>
</context>
<context>
    <name>cleaning.renameTwice</name>
    <message>
        <source>Step {number} of the recipe ({step}) would make a second column {column} in table {table}.</source>
        <translation>El paso {number} de la receta ({step}) haría una segunda columna {column} en la tabla {table}.</translation>
    </message>
</context>
<context>
    <name>cleaning.renameTwiceHint</name>
    <message>
        <source>Choose another name, or drop the column that has it before.</source>
        <translation>Elija otro nombre o quite antes la columna que ya lo tiene.</translation>
    </message>
</context>
<context>
    <name>cleaning.replaceColumnsHelp</name>
    <message>
        <source>The columns that are changed; all columns of texts where none is named.</source>
        <translation>Las columnas que cambian; todas las de texto si no se nombra ninguna.</translation>
    </message>
</context>
<context>
    <name>cleaning.replaceHint</name>
    <message>
        <source>Missing cells are what fill_missing fills.</source>
        <translation>Los valores faltantes los rellena fill_missing.</translation>
    </message>
</context>
<context>
    <name>cleaning.replaceNothing</name>
    <message>
        <source>The step replace does not say what it replaces.</source>
        <translation>El paso replace no dice qué sustituye.</translation>
    </message>
</context>
<context>
    <name>cleaning.replacePurpose</name>
    <message>
        <source>Replaces contents of cells; a text that becomes empty is missing.</source>
        <translation>Sustituye contenidos de las celdas; un texto que queda vacío es un valor faltante.</translation>
    </message>
</context>
<context>
    <name>cleaning.replaceTitle</name>
    <message>
        <source>Replace text</source>
        <translation>Reemplazar texto</translation>
    </message>
</context>
<context>
    <name>cleaning.rises</name>
    <message>
        <source>never falls</source>
        <translation>nunca baja</translation>
    </message>
</context>
<context>
    <name>cleaning.risesStrictly</name>
    <message>
        <source>rises with every row</source>
        <translation>sube en cada fila</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleAlongHelp</name>
    <message>
        <source>The column the rows are sorted by; their order in the table by default.</source>
        <translation>La columna por la que se ordenan las filas; por defecto, su orden en la tabla.</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleAlongLabel</name>
    <message>
        <source>Along</source>
        <translation>A lo largo de</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleBroken</name>
    <message>
        <source>{what} Rule: {rule}.</source>
        <translation>{what} Regla: {rule}.</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleBrokenCondition</name>
    <message>
        <source>{table}: the condition on {columns} does not hold for {broken} of {checked} rows.</source>
        <translation>{table}: la condición sobre {columns} no se cumple en {broken} de {checked} filas.</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleBrokenForeignKey</name>
    <message>
        <source>{table}: {broken} of {checked} rows {broken:has|have} {columns} that the other table does not have.</source>
        <translation>{table}: {broken} de {checked} filas {broken:tiene|tienen} {columns} que la otra tabla no tiene.</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleBrokenMonotone</name>
    <message>
        <source>{table}: {broken} of {checked} rows {broken:breaks|break} the order of {columns}.</source>
        <translation>{table}: {broken} de {checked} filas {broken:rompe|rompen} el orden de {columns}.</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleBrokenNotNull</name>
    <message>
        <source>{table}: {broken} of {checked} rows {broken:has|have} nothing in {columns}.</source>
        <translation>{table}: {broken} de {checked} filas no {broken:tiene|tienen} nada en {columns}.</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleBrokenPattern</name>
    <message>
        <source>{table}: {broken} of {checked} rows {broken:does not|do not} match the expression for {columns}.</source>
        <translation>{table}: {broken} de {checked} filas no {broken:coincide|coinciden} con la expresión para {columns}.</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleBrokenRange</name>
    <message>
        <source>{table}: {broken} of {checked} rows {broken:is|are} out of the range of {columns}.</source>
        <translation>{table}: {broken} de {checked} filas {broken:está|están} fuera del rango de {columns}.</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleBrokenRowCount</name>
    <message>
        <source>{table}: {broken} of {checked} groups {broken:has|have} too few or too many rows.</source>
        <translation>{table}: {broken} de {checked} grupos {broken:tiene|tienen} muy pocas o demasiadas filas.</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleBrokenSet</name>
    <message>
        <source>{table}: {broken} of {checked} rows {broken:holds|hold} another value in {columns} than those allowed.</source>
        <translation>{table}: {broken} de {checked} filas {broken:contiene|contienen} en {columns} un valor no permitido.</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleBrokenType</name>
    <message>
        <source>{table}: {broken} of {checked} rows {broken:holds|hold} something else in {columns} than the type says.</source>
        <translation>{table}: {broken} de {checked} filas {broken:contiene|contienen} en {columns} algo distinto de lo que dice el tipo.</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleBrokenUnique</name>
    <message>
        <source>{table}: {broken} of {checked} rows {broken:repeats|repeat} {columns} of an earlier row.</source>
        <translation>{table}: {broken} de {checked} filas {broken:repite|repiten} {columns} de una fila anterior.</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleByHelp</name>
    <message>
        <source>Columns whose equal cells make a group; the whole table where none is named.</source>
        <translation>Columnas cuyas celdas iguales forman un grupo; toda la tabla si no se nombra ninguna.</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleByLabel</name>
    <message>
        <source>Groups</source>
        <translation>Grupos</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleColumnsHelp</name>
    <message>
        <source>The columns the rule is about.</source>
        <translation>Las columnas a las que se refiere la regla.</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleColumnsThere</name>
    <message>
        <source>Its columns are: {columns}.</source>
        <translation>Sus columnas son: {columns}.</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleCondition</name>
    <message>
        <source>A condition holds for each row.</source>
        <translation>Una condición se cumple en cada fila.</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleDirectionHelp</name>
    <message>
        <source>rising or falling.</source>
        <translation>rising (sube) o falling (baja).</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleDirectionLabel</name>
    <message>
        <source>Direction</source>
        <translation>Dirección</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleFilesHelp</name>
    <message>
        <source>Which file of rules is about which table.</source>
        <translation>Qué archivo de reglas corresponde a cada tabla.</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleForeignKey</name>
    <message>
        <source>Cells stand in another table too.</source>
        <translation>Las celdas están también en otra tabla.</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleLimitHelp</name>
    <message>
        <source>The limit itself is allowed.</source>
        <translation>El propio límite está permitido.</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleMatchesHelp</name>
    <message>
        <source>A regular expression that is found in the cell; ^ and $ stand for its ends.</source>
        <translation>Una expresión regular que se encuentra en la celda; ^ y $ representan sus extremos.</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleMatchesLabel</name>
    <message>
        <source>Expression</source>
        <translation>Expresión</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleMaxLabel</name>
    <message>
        <source>At most</source>
        <translation>Como máximo</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleMinLabel</name>
    <message>
        <source>At least</source>
        <translation>Como mínimo</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleMonotone</name>
    <message>
        <source>A column only rises, or only falls, along another one.</source>
        <translation>Una columna solo sube, o solo baja, a lo largo de otra.</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleMonotoneHelp</name>
    <message>
        <source>The column that rises or falls.</source>
        <translation>La columna que sube o baja.</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleNameHelp</name>
    <message>
        <source>What the rule is called in the report.</source>
        <translation>Cómo se llama la regla en el informe.</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleNameLabel</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleNoColumn</name>
    <message>
        <source>The table {table} has no column {column}.</source>
        <translation>La tabla {table} no tiene columna {column}.</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleNoLimit</name>
    <message>
        <source>The rule gives no limit: neither min nor max.</source>
        <translation>La regla no da ningún límite: ni mínimo (min) ni máximo (max).</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleNoLimitHint</name>
    <message>
        <source>For example min: 0 and max: 100.</source>
        <translation>Por ejemplo, min: 0 y max: 100.</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleNoTable</name>
    <message>
        <source>There is no table {table} to check.</source>
        <translation>No hay ninguna tabla {table} que comprobar.</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleNoTableHint</name>
    <message>
        <source>Give it a line in clean.recipes of params.yaml.</source>
        <translation>Dele una línea en clean.recipes de params.yaml.</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleNotNull</name>
    <message>
        <source>No cell is missing.</source>
        <translation>No falta ninguna celda.</translation>
    </message>
</context>
<context>
    <name>cleaning.rulePattern</name>
    <message>
        <source>Texts match a regular expression.</source>
        <translation>Los textos coinciden con una expresión regular.</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleRange</name>
    <message>
        <source>Numbers lie between two limits.</source>
        <translation>Los números están entre dos límites.</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleRangeType</name>
    <message>
        <source>A range cannot hold for column {column} of {table}, which is of type {type}.</source>
        <translation>Un rango no puede cumplirse en la columna {column} de {table}, que es de tipo {type}.</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleRangeTypeHint</name>
    <message>
        <source>Convert the column in the recipe, or check it with set or pattern.</source>
        <translation>Convierta la columna en la receta, o compruébela con set o pattern.</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleReferences</name>
    <message>
        <source>columns and references do not name equally many columns.</source>
        <translation>columns y references no nombran el mismo número de columnas.</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleReferencesHelp</name>
    <message>
        <source>The columns of the other table, in the same order; the same names by default.</source>
        <translation>Las columnas de la otra tabla, en el mismo orden; por defecto, los mismos nombres.</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleReferencesLabel</name>
    <message>
        <source>Its columns</source>
        <translation>Sus columnas</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleRowCount</name>
    <message>
        <source>The table, or each group of it, has so many rows.</source>
        <translation>La tabla, o cada grupo de ella, tiene tantas filas.</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleSet</name>
    <message>
        <source>Cells hold one of some values.</source>
        <translation>Las celdas contienen uno de varios valores.</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleSetType</name>
    <message>
        <source>The values cannot be compared with column {column} of {table}, which is of type {type}.</source>
        <translation>Los valores no se pueden comparar con la columna {column} de {table}, que es de tipo {type}.</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleSeverityHelp</name>
    <message>
        <source>A broken rule of severity error stops the pipeline.</source>
        <translation>Una regla incumplida de gravedad error detiene el flujo.</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleSeverityLabel</name>
    <message>
        <source>Severity</source>
        <translation>Gravedad</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleStrictHelp</name>
    <message>
        <source>Whether equal values break the rule too.</source>
        <translation>Si los valores iguales también incumplen la regla.</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleStrictLabel</name>
    <message>
        <source>Strict</source>
        <translation>Estricta</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleTableGoneHint</name>
    <message>
        <source>Run the stage before again, or take the file of rules away.</source>
        <translation>Ejecute de nuevo la etapa anterior, o quite el archivo de reglas.</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleTableHelp</name>
    <message>
        <source>The other table.</source>
        <translation>La otra tabla.</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleTableLabel</name>
    <message>
        <source>Other table</source>
        <translation>Otra tabla</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleType</name>
    <message>
        <source>Cells can be read as a type.</source>
        <translation>Las celdas se pueden leer como un tipo.</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleTypeHelp</name>
    <message>
        <source>What the cells are read as.</source>
        <translation>El tipo con el que se leen las celdas.</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleTypeLabel</name>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleUnique</name>
    <message>
        <source>No two rows have the same cells in these columns.</source>
        <translation>No hay dos filas con las mismas celdas en estas columnas.</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleValuesHelp</name>
    <message>
        <source>What the cells may hold.</source>
        <translation>Lo que pueden contener las celdas.</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleValuesLabel</name>
    <message>
        <source>Values</source>
        <translation>Valores</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleWhereHelp</name>
    <message>
        <source>A condition: the rule is about the rows for which it holds.</source>
        <translation>Una condición: la regla se refiere a las filas en las que se cumple.</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleWhereLabel</name>
    <message>
        <source>Only where</source>
        <translation>Solo donde</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleWordsAlong</name>
    <message>
        <source>{column}: {how} along {along}</source>
        <translation>{column}: {how} según {along}</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleWordsBy</name>
    <message>
        <source>{what} for each {by}</source>
        <translation>{what} por cada {by}</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleWordsForeignKey</name>
    <message>
        <source>{columns}: stands in {table} too, in {references}</source>
        <translation>{columns}: está también en {table}, en {references}</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleWordsMonotone</name>
    <message>
        <source>{column}: {how}</source>
        <translation>{column}: {how}</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleWordsNotNull</name>
    <message>
        <source>{columns}: no cell is missing</source>
        <translation>{columns}: no falta ninguna celda</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleWordsPattern</name>
    <message>
        <source>{columns}: matches {pattern}</source>
        <translation>{columns}: concuerda con {pattern}</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleWordsRange</name>
    <message>
        <source>{columns}: {limits}</source>
        <translation>{columns}: {limits}</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleWordsRowCount</name>
    <message>
        <source>rows: {limits}</source>
        <translation>filas: {limits}</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleWordsSet</name>
    <message>
        <source>{columns}: one of {values}</source>
        <translation>{columns}: uno de {values}</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleWordsType</name>
    <message>
        <source>{columns}: {type}</source>
        <translation>{columns}: {type}</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleWordsUnique</name>
    <message>
        <source>{columns}: no two rows are the same</source>
        <translation>{columns}: no hay dos filas iguales</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleWordsUnknown</name>
    <message>
        <source>{rule}</source>
        <translation>{rule}</translation>
    </message>
</context>
<context>
    <name>cleaning.ruleWordsWhere</name>
    <message>
        <source>{what}, only where {where}</source>
        <translation>{what}, solo donde {where}</translation>
    </message>
</context>
<context>
    <name>cleaning.rulesBroken</name>
    <message>
        <source>{broken} of {rules} {rules:rule|rules} {broken:is|are} broken. The first: {first}</source>
        <translation>{broken:Se incumple|Se incumplen} {broken} de {rules} {rules:regla|reglas}. La primera: {first}</translation>
    </message>
</context>
<context>
    <name>cleaning.rulesBrokenHint</name>
    <message>
        <source>The page of the stage shows the rows, the report lists every cell. Mend the recipe or the rule, or make the rule a warning (severity: warning).</source>
        <translation>La página de la etapa muestra las filas y el informe enumera cada celda. Corrija la receta o la regla, o convierta la regla en advertencia (severity: warning).</translation>
    </message>
</context>
<context>
    <name>cleaning.rulesByTableLabel</name>
    <message>
        <source>Rules by table</source>
        <translation>Reglas por tabla</translation>
    </message>
</context>
<context>
    <name>cleaning.rulesFile</name>
    <message>
        <source>{key} gives the table {table} no file of rules.</source>
        <translation>{key} no da a la tabla {table} ningún archivo de reglas.</translation>
    </message>
</context>
<context>
    <name>cleaning.schemaHint</name>
    <message>
        <source>Run the stage {stage} again.</source>
        <translation>Vuelva a ejecutar la etapa {stage}.</translation>
    </message>
</context>
<context>
    <name>cleaning.schemaKey</name>
    <message>
        <source>The schema of a clean table lacks {key}.</source>
        <translation>Al esquema de una tabla limpia le falta {key}.</translation>
    </message>
</context>
<context>
    <name>cleaning.schemaType</name>
    <message>
        <source>The schema of a clean table is broken.</source>
        <translation>El esquema de una tabla limpia está dañado.</translation>
    </message>
</context>
<context>
    <name>cleaning.separatorHelp</name>
    <message>
        <source>The text between the parts; spaces around the parts do not count.</source>
        <translation>El texto entre las partes; los espacios alrededor de las partes no cuentan.</translation>
    </message>
</context>
<context>
    <name>cleaning.separatorLabel</name>
    <message>
        <source>Separator</source>
        <translation>Separador</translation>
    </message>
</context>
<context>
    <name>cleaning.sideHelp</name>
    <message>
        <source>The end of the text: both, left or right.</source>
        <translation>El extremo del texto: both (ambos), left (izquierdo) o right (derecho).</translation>
    </message>
</context>
<context>
    <name>cleaning.sideLabel</name>
    <message>
        <source>Side</source>
        <translation>Lado</translation>
    </message>
</context>
<context>
    <name>cleaning.slowPattern</name>
    <message>
        <source>The regular expression takes too long on &quot;{cell}&quot;: {reason}.</source>
        <translation>La expresión regular tarda demasiado con «{cell}»: {reason}.</translation>
    </message>
</context>
<context>
    <name>cleaning.slowPatternHint</name>
    <message>
        <source>Avoid repetitions inside repetitions, such as (a+)+.</source>
        <translation>Evite repeticiones dentro de repeticiones, como (a+)+.</translation>
    </message>
</context>
<context>
    <name>cleaning.splitCell</name>
    <message>
        <source>Step {number} of the recipe ({step}) cannot split &quot;{cell}&quot; into {count} parts of type {type}.</source>
        <translation>El paso {number} de la receta ({step}) no puede dividir «{cell}» en {count} partes de tipo {type}.</translation>
    </message>
</context>
<context>
    <name>cleaning.splitColumnHelp</name>
    <message>
        <source>The column that is split.</source>
        <translation>La columna que se divide.</translation>
    </message>
</context>
<context>
    <name>cleaning.splitHint</name>
    <message>
        <source>For example separator: &quot;:&quot; and into: [first, second].</source>
        <translation>Por ejemplo, separator: &quot;:&quot; e into: [primera, segunda].</translation>
    </message>
</context>
<context>
    <name>cleaning.splitNothing</name>
    <message>
        <source>The step split_column needs a separator and at least two names to split into.</source>
        <translation>El paso split_column necesita un separador y al menos dos nombres en los que dividir.</translation>
    </message>
</context>
<context>
    <name>cleaning.splitPurpose</name>
    <message>
        <source>Makes several columns from the parts of one.</source>
        <translation>Hace varias columnas con las partes de una.</translation>
    </message>
</context>
<context>
    <name>cleaning.splitTitle</name>
    <message>
        <source>Split a column</source>
        <translation>Dividir una columna</translation>
    </message>
</context>
<context>
    <name>cleaning.splitTwice</name>
    <message>
        <source>Step {number} of the recipe ({step}) would make a second column {column} in table {table}.</source>
        <translation>El paso {number} de la receta ({step}) haría una segunda columna {column} en la tabla {table}.</translation>
    </message>
</context>
<context>
    <name>cleaning.stateClean</name>
    <message>
        <source>clean</source>
        <translation>limpia</translation>
    </message>
</context>
<context>
    <name>cleaning.statePrepared</name>
    <message>
        <source>samples</source>
        <translation>muestras</translation>
    </message>
</context>
<context>
    <name>cleaning.stateRaw</name>
    <message>
        <source>as imported</source>
        <translation>tal como se importó</translation>
    </message>
</context>
<context>
    <name>cleaning.stepWithoutKeys</name>
    <message>
        <source>The parameters of {step} are no lines of the form &quot;name: value&quot;.</source>
        <translation>Los parámetros de {step} no son líneas de la forma &quot;nombre: valor&quot;.</translation>
    </message>
</context>
<context>
    <name>cleaning.stripHint</name>
    <message>
        <source>For example characters: &quot;=&quot;; white space is what trim takes away.</source>
        <translation>Por ejemplo, characters: &quot;=&quot;; los espacios en blanco los quita trim.</translation>
    </message>
</context>
<context>
    <name>cleaning.stripNothing</name>
    <message>
        <source>The step strip does not say which characters go.</source>
        <translation>El paso strip no dice qué caracteres se quitan.</translation>
    </message>
</context>
<context>
    <name>cleaning.stripPurpose</name>
    <message>
        <source>Takes characters away from the ends of texts.</source>
        <translation>Quita caracteres de los extremos de los textos.</translation>
    </message>
</context>
<context>
    <name>cleaning.stripTitle</name>
    <message>
        <source>Strip characters</source>
        <translation>Quitar caracteres</translation>
    </message>
</context>
<context>
    <name>cleaning.summary</name>
    <message>
        <source>Cleaned {tables} tables: kept {after} of {read} rows and changed {cells} {cells:cell|cells}.</source>
        <translation>Se limpiaron {tables} tablas: se conservaron {after} de {read} filas y {cells:cambió|cambiaron} {cells} {cells:celda|celdas}.</translation>
    </message>
</context>
<context>
    <name>cleaning.summaryOne</name>
    <message>
        <source>{table}: kept {after} of {read} rows and changed {cells} {cells:cell|cells}.</source>
        <translation>{table}: se conservaron {after} de {read} filas y {cells:cambió|cambiaron} {cells} {cells:celda|celdas}.</translation>
    </message>
</context>
<context>
    <name>cleaning.tableDone</name>
    <message>
        <source>Cleaned {table}</source>
        <translation>{table}: limpia</translation>
    </message>
</context>
<context>
    <name>cleaning.tableInState</name>
    <message>
        <source>{table} ({state})</source>
        <translation>{table} ({state})</translation>
    </message>
</context>
<context>
    <name>cleaning.tableMissingShareHelp</name>
    <message>
        <source>Columns go that hold a greater share of all missing cells of the table.</source>
        <translation>Se quitan las columnas que tienen una proporción mayor de todos los valores faltantes de la tabla.</translation>
    </message>
</context>
<context>
    <name>cleaning.tableMissingShareLabel</name>
    <message>
        <source>Share of the table&apos;s missing cells above</source>
        <translation>Proporción de los valores faltantes de la tabla mayor que</translation>
    </message>
</context>
<context>
    <name>cleaning.tableName</name>
    <message>
        <source>&quot;{table}&quot; cannot be the name of a table.</source>
        <translation>«{table}» no puede ser el nombre de una tabla.</translation>
    </message>
</context>
<context>
    <name>cleaning.tableNameHint</name>
    <message>
        <source>A table is called as its file in data/raw, without the ending .csv.</source>
        <translation>Una tabla se llama como su archivo en data/raw, sin la terminación .csv.</translation>
    </message>
</context>
<context>
    <name>cleaning.textColumnsHelp</name>
    <message>
        <source>The columns whose texts are changed; all where none is named.</source>
        <translation>Las columnas cuyos textos cambian; todas si no se nombra ninguna.</translation>
    </message>
</context>
<context>
    <name>cleaning.thousandsHelp</name>
    <message>
        <source>What stands between groups of three digits; empty where nothing does.</source>
        <translation>Lo que va entre grupos de tres cifras; vacío si no hay nada.</translation>
    </message>
</context>
<context>
    <name>cleaning.thousandsLabel</name>
    <message>
        <source>Thousands separator</source>
        <translation>Separador de miles</translation>
    </message>
</context>
<context>
    <name>cleaning.thousandsMark</name>
    <message>
        <source>&quot;{mark}&quot; cannot separate thousands where &quot;{decimal}&quot; is the decimal mark.</source>
        <translation>«{mark}» no puede separar los miles si «{decimal}» es el signo decimal.</translation>
    </message>
</context>
<context>
    <name>cleaning.thousandsMarkHint</name>
    <message>
        <source>For 1.234,5 set decimal: &quot;,&quot; and thousands: &quot;.&quot;.</source>
        <translation>Para 1.234,5 ponga decimal: &quot;,&quot; y thousands: &quot;.&quot;.</translation>
    </message>
</context>
<context>
    <name>cleaning.toHelp</name>
    <message>
        <source>The type the cells get.</source>
        <translation>El tipo que reciben las celdas.</translation>
    </message>
</context>
<context>
    <name>cleaning.toLabel</name>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
</context>
<context>
    <name>cleaning.tokensHelp</name>
    <message>
        <source>Cells with exactly one of these contents become missing.</source>
        <translation>Las celdas con exactamente uno de estos contenidos pasan a ser faltantes.</translation>
    </message>
</context>
<context>
    <name>cleaning.tokensLabel</name>
    <message>
        <source>Contents</source>
        <translation>Contenidos</translation>
    </message>
</context>
<context>
    <name>cleaning.trimPurpose</name>
    <message>
        <source>Takes white space away from both ends of texts; a text of nothing else becomes missing.</source>
        <translation>Quita los espacios en blanco de ambos extremos de los textos; un texto que solo tiene espacios pasa a ser faltante.</translation>
    </message>
</context>
<context>
    <name>cleaning.trimTitle</name>
    <message>
        <source>Strip white space</source>
        <translation>Quitar espacios</translation>
    </message>
</context>
<context>
    <name>cleaning.typeBoolean</name>
    <message>
        <source>true or false</source>
        <translation>verdadero o falso</translation>
    </message>
</context>
<context>
    <name>cleaning.typeDate</name>
    <message>
        <source>dates</source>
        <translation>fechas</translation>
    </message>
</context>
<context>
    <name>cleaning.typeInteger</name>
    <message>
        <source>whole numbers</source>
        <translation>números enteros</translation>
    </message>
</context>
<context>
    <name>cleaning.typeReal</name>
    <message>
        <source>numbers</source>
        <translation>números</translation>
    </message>
</context>
<context>
    <name>cleaning.typeText</name>
    <message>
        <source>texts</source>
        <translation>textos</translation>
    </message>
</context>
<context>
    <name>cleaning.unknownKey</name>
    <message>
        <source>{step} has no parameter {key}.</source>
        <translation>{step} no tiene ningún parámetro {key}.</translation>
    </message>
</context>
<context>
    <name>cleaning.unknownRule</name>
    <message>
        <source>Rule {number} is {rule}, which Podium does not know.</source>
        <translation>La regla {number} es {rule}, que Podium no conoce.</translation>
    </message>
</context>
<context>
    <name>cleaning.unknownStep</name>
    <message>
        <source>Step {number} of the recipe is {step}, which Podium does not know.</source>
        <translation>El paso {number} de la receta es {step}, que Podium no conoce.</translation>
    </message>
</context>
<context>
    <name>cleaning.valueLabel</name>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
</context>
<context>
    <name>cleaning.whereCompares</name>
    <message>
        <source>{column} {is} {value}</source>
        <translation>{column} {is} {value}</translation>
    </message>
</context>
<context>
    <name>cleaning.whereContains</name>
    <message>
        <source>{column} contains {value}</source>
        <translation>{column} contiene {value}</translation>
    </message>
</context>
<context>
    <name>cleaning.whereMatches</name>
    <message>
        <source>{column} matches {value}</source>
        <translation>{column} concuerda con {value}</translation>
    </message>
</context>
<context>
    <name>cleaning.whereMissing</name>
    <message>
        <source>{column} is missing</source>
        <translation>falta {column}</translation>
    </message>
</context>
<context>
    <name>cleaning.whereNotNumeric</name>
    <message>
        <source>{column} is no number</source>
        <translation>{column} no es un número</translation>
    </message>
</context>
<context>
    <name>cleaning.whereNotOneOf</name>
    <message>
        <source>{column} is none of {value}</source>
        <translation>{column} no es ninguno de {value}</translation>
    </message>
</context>
<context>
    <name>cleaning.whereNumeric</name>
    <message>
        <source>{column} is a number</source>
        <translation>{column} es un número</translation>
    </message>
</context>
<context>
    <name>cleaning.whereOneOf</name>
    <message>
        <source>{column} is one of {value}</source>
        <translation>{column} es uno de {value}</translation>
    </message>
</context>
<context>
    <name>cleaning.wherePresent</name>
    <message>
        <source>{column} is there</source>
        <translation>hay {column}</translation>
    </message>
</context>
<context>
    <name>cleaning.withHelp</name>
    <message>
        <source>What stands there instead; with regex, $1 is the first group.</source>
        <translation>Lo que se pone en su lugar; con regex, $1 es el primer grupo.</translation>
    </message>
</context>
<context>
    <name>cleaning.withLabel</name>
    <message>
        <source>Replacement</source>
        <translation>Sustituto</translation>
    </message>
</context>
<context>
    <name>cleaning.wrongChoice</name>
    <message>
        <source>The parameter {key} of {step} is {value}.</source>
        <translation>El parámetro {key} de {step} es {value}.</translation>
    </message>
</context>
<context>
    <name>cleaning.wrongType</name>
    <message>
        <source>The parameter {key} of {step} is {value}; it takes {expected}.</source>
        <translation>El parámetro {key} de {step} es {value}, pero debe ser {expected}.</translation>
    </message>
</context>
<context>
    <name>cli.actionRan</name>
    <message>
        <source>ran</source>
        <translation>ejecutada</translation>
    </message>
</context>
<context>
    <name>cli.actionRestored</name>
    <message>
        <source>restored</source>
        <translation>restaurada</translation>
    </message>
</context>
<context>
    <name>cli.actionUnchanged</name>
    <message>
        <source>unchanged</source>
        <translation>sin cambios</translation>
    </message>
</context>
<context>
    <name>cli.actualPredicted</name>
    <message>
        <source>actual \ predicted</source>
        <translation>real \ predicho</translation>
    </message>
</context>
<context>
    <name>cli.applied</name>
    <message>
        <source>The project now holds the files of {name}. &quot;podium undo&quot; takes this back.</source>
        <translation>El proyecto tiene ahora los archivos de {name}. «podium undo» lo deshace.</translation>
    </message>
</context>
<context>
    <name>cli.applyDryRunHelp</name>
    <message>
        <source>Only tell which parameters and files would change.</source>
        <translation>Solo decir qué parámetros y archivos cambiarían.</translation>
    </message>
</context>
<context>
    <name>cli.applyNothing</name>
    <message>
        <source>The project is as this experiment already.</source>
        <translation>El proyecto ya está como este experimento.</translation>
    </message>
</context>
<context>
    <name>cli.archived</name>
    <message>
        <source>Archived: {names}. &quot;podium exp list --all&quot; still shows them.</source>
        <translation>Archivado: {names}. &quot;podium exp list --all&quot; los sigue mostrando.</translation>
    </message>
</context>
<context>
    <name>cli.archivedMark</name>
    <message>
        <source>archived</source>
        <translation>archivado</translation>
    </message>
</context>
<context>
    <name>cli.argumentMissing</name>
    <message>
        <source>{argument} is missing.</source>
        <translation>Falta {argument}.</translation>
    </message>
</context>
<context>
    <name>cli.becameFolder</name>
    <message>
        <source>data/raw/{table}.csv is a folder of parts now, so that versions share what they have in common.</source>
        <translation>data/raw/{table}.csv es ahora una carpeta de partes, para que las versiones compartan lo que tienen en común.</translation>
    </message>
</context>
<context>
    <name>cli.bestMark</name>
    <message>
        <source>best {metric} among runs validated on the same rows</source>
        <translation>mejor {metric} entre las ejecuciones validadas con las mismas filas</translation>
    </message>
</context>
<context>
    <name>cli.branched</name>
    <message>
        <source>The branch {branch} holds {name}. &quot;git switch {branch}&quot; goes there.</source>
        <translation>La rama {branch} contiene {name}. &quot;git switch {branch}&quot; lleva a ella.</translation>
    </message>
</context>
<context>
    <name>cli.bringBack</name>
    <message>
        <source>&quot;podium exp restore NAME&quot; brings one back; &quot;podium gc&quot; cannot be undone.</source>
        <translation>«podium exp restore NOMBRE» recupera uno; «podium gc» no se puede deshacer.</translation>
    </message>
</context>
<context>
    <name>cli.cellsMissing</name>
    <message>
        <source>missing</source>
        <translation>faltan</translation>
    </message>
</context>
<context>
    <name>cli.cleanUndoAlone</name>
    <message>
        <source>--undo cleans up the whole trash; name no experiments with it.</source>
        <translation>--undo vacía toda la papelera; no nombre experimentos con ella.</translation>
    </message>
</context>
<context>
    <name>cli.cleaned</name>
    <message>
        <source>Gone for good: experiments: {count}; data that nothing else needed: {bytes}.</source>
        <translation>Eliminado para siempre: experimentos: {count}; datos que nada más necesitaba: {bytes}.</translation>
    </message>
</context>
<context>
    <name>cli.cleanedUp</name>
    <message>
        <source>(cannot be undone any more)</source>
        <translation>(ya no se puede deshacer)</translation>
    </message>
</context>
<context>
    <name>cli.columnAgreed</name>
    <message>
        <source>agreed</source>
        <translation>acordado</translation>
    </message>
</context>
<context>
    <name>cli.columnAndType</name>
    <message>
        <source>&quot;{text}&quot; is no NAME:TYPE; types are integer, real, text, boolean and date.</source>
        <translation>&quot;{text}&quot; no es NOMBRE:TIPO; los tipos son integer, real, text, boolean y date.</translation>
    </message>
</context>
<context>
    <name>cli.columnColumn</name>
    <message>
        <source>column</source>
        <translation>columna</translation>
    </message>
</context>
<context>
    <name>cli.columnCommit</name>
    <message>
        <source>commit</source>
        <translation>commit</translation>
    </message>
</context>
<context>
    <name>cli.columnReason</name>
    <message>
        <source>reason</source>
        <translation>motivo</translation>
    </message>
</context>
<context>
    <name>cli.columnRetyped</name>
    <message>
        <source>{column} was {before} and is {after}.</source>
        <translation>{column} era {before} y es {after}.</translation>
    </message>
</context>
<context>
    <name>cli.columnRows</name>
    <message>
        <source>rows</source>
        <translation>filas</translation>
    </message>
</context>
<context>
    <name>cli.columnRowsChanged</name>
    <message>
        <source>changed</source>
        <translation>cambiadas</translation>
    </message>
</context>
<context>
    <name>cli.columnRowsGone</name>
    <message>
        <source>gone</source>
        <translation>quitadas</translation>
    </message>
</context>
<context>
    <name>cli.columnRowsNew</name>
    <message>
        <source>new</source>
        <translation>nuevas</translation>
    </message>
</context>
<context>
    <name>cli.columnState</name>
    <message>
        <source>state</source>
        <translation>estado</translation>
    </message>
</context>
<context>
    <name>cli.columnType</name>
    <message>
        <source>type</source>
        <translation>tipo</translation>
    </message>
</context>
<context>
    <name>cli.columnVersion</name>
    <message>
        <source>version</source>
        <translation>versión</translation>
    </message>
</context>
<context>
    <name>cli.columnWhat</name>
    <message>
        <source>what</source>
        <translation>qué</translation>
    </message>
</context>
<context>
    <name>cli.columnWhen</name>
    <message>
        <source>when</source>
        <translation>cuándo</translation>
    </message>
</context>
<context>
    <name>cli.columnWho</name>
    <message>
        <source>who</source>
        <translation>quién</translation>
    </message>
</context>
<context>
    <name>cli.columnsAdded</name>
    <message>
        <source>New columns: {columns}.</source>
        <translation>Columnas nuevas: {columns}.</translation>
    </message>
</context>
<context>
    <name>cli.columnsAppear</name>
    <message>
        <source>columns that appear: {columns}</source>
        <translation>columnas que aparecen: {columns}</translation>
    </message>
</context>
<context>
    <name>cli.columnsOfYears</name>
    <message>
        <source>(years)</source>
        <translation>(años)</translation>
    </message>
</context>
<context>
    <name>cli.columnsRemoved</name>
    <message>
        <source>Columns gone: {columns}.</source>
        <translation>Columnas quitadas: {columns}.</translation>
    </message>
</context>
<context>
    <name>cli.columnsRetyped</name>
    <message>
        <source>columns of another type than before: {columns}</source>
        <translation>columnas de otro tipo que antes: {columns}</translation>
    </message>
</context>
<context>
    <name>cli.columnsVanish</name>
    <message>
        <source>columns that vanish: {columns}</source>
        <translation>columnas que desaparecen: {columns}</translation>
    </message>
</context>
<context>
    <name>cli.commands</name>
    <message>
        <source>Commands:</source>
        <translation>Órdenes:</translation>
    </message>
</context>
<context>
    <name>cli.compareUsage</name>
    <message>
        <source>Give two rankings.</source>
        <translation>Indique dos clasificaciones.</translation>
    </message>
</context>
<context>
    <name>cli.confusionMatrix</name>
    <message>
        <source>Confusion matrix (validation)</source>
        <translation>Matriz de confusión (validación)</translation>
    </message>
</context>
<context>
    <name>cli.countWanted</name>
    <message>
        <source>{option} takes a number from 1 on, not &quot;{value}&quot;.</source>
        <translation>{option} necesita un número a partir de 1, no «{value}».</translation>
    </message>
</context>
<context>
    <name>cli.counts</name>
    <message>
        <source>Counts</source>
        <translation>Recuentos</translation>
    </message>
</context>
<context>
    <name>cli.dataMarks</name>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
</context>
<context>
    <name>cli.deLong</name>
    <message>
        <source>ROC AUC {a} against {b}: DeLong p = {p}</source>
        <translation>Área bajo la curva ROC {a} frente a {b}: DeLong p = {p}</translation>
    </message>
</context>
<context>
    <name>cli.decideUsage</name>
    <message>
        <source>Give two names and one of --same, --not-same and --open.</source>
        <translation>Indique dos nombres y uno de --same, --not-same y --open.</translation>
    </message>
</context>
<context>
    <name>cli.differenceCounts</name>
    <message>
        <source>Rows new {added}, gone {removed}, changed {changed} (cells: {cells}); {before} rows before, {after} after.</source>
        <translation>Filas nuevas {added}, quitadas {removed}, cambiadas {changed} (celdas: {cells}); {before} filas antes, {after} después.</translation>
    </message>
</context>
<context>
    <name>cli.differenceKey</name>
    <message>
        <source>Rows were told apart by {key}.</source>
        <translation>Las filas se distinguieron por {key}.</translation>
    </message>
</context>
<context>
    <name>cli.differencePlaces</name>
    <message>
        <source>No columns name a row: one at the same place with most cells alike counts as changed.</source>
        <translation>Ninguna columna identifica una fila: la que está en el mismo lugar con casi todas sus celdas iguales cuenta como cambiada.</translation>
    </message>
</context>
<context>
    <name>cli.differenceWhole</name>
    <message>
        <source>Rows were told apart by all their cells; with a key (podium data schema) changed rows are found.</source>
        <translation>Las filas se distinguieron por todas sus celdas; con una clave (podium data schema) se encuentran las filas cambiadas.</translation>
    </message>
</context>
<context>
    <name>cli.error</name>
    <message>
        <source>Error: {text}</source>
        <translation>Error: {text}</translation>
    </message>
</context>
<context>
    <name>cli.evaluateOn</name>
    <message>
        <source>Evaluate on what? podium evaluate --on test [RUN]</source>
        <translation>¿Evaluar con qué? podium evaluate --on test [RUN]</translation>
    </message>
</context>
<context>
    <name>cli.exportForm</name>
    <message>
        <source>&quot;{form}&quot; is no form of a table: there are raw, clean and samples.</source>
        <translation>«{form}» no es una forma de una tabla: existen raw, clean y samples.</translation>
    </message>
</context>
<context>
    <name>cli.exportFormat</name>
    <message>
        <source>Export in which format? Give --format; there are: {formats}.</source>
        <translation>¿Exportar en qué formato? Indique --format; hay: {formats}.</translation>
    </message>
</context>
<context>
    <name>cli.exportOutput</name>
    <message>
        <source>Export to which file? Give -o FILE.</source>
        <translation>¿Exportar a qué archivo? Indique -o FILE.</translation>
    </message>
</context>
<context>
    <name>cli.exportThreshold</name>
    <message>
        <source>Its labels follow the threshold chosen for the model: {threshold}.</source>
        <translation>Sus etiquetas siguen el umbral elegido para el modelo: {threshold}.</translation>
    </message>
</context>
<context>
    <name>cli.exportWhere</name>
    <message>
        <source>-o names the file to write, such as table.arff or table.csv.</source>
        <translation>-o indica el archivo que se escribe, como tabla.arff o tabla.csv.</translation>
    </message>
</context>
<context>
    <name>cli.exported</name>
    <message>
        <source>The model of {run} is in {file}.</source>
        <translation>El modelo de {run} está en {file}.</translation>
    </message>
</context>
<context>
    <name>cli.field</name>
    <message>
        <source>field</source>
        <translation>campo</translation>
    </message>
</context>
<context>
    <name>cli.fileAdded</name>
    <message>
        <source>added</source>
        <translation>se añade</translation>
    </message>
</context>
<context>
    <name>cli.fileRemoved</name>
    <message>
        <source>removed</source>
        <translation>se elimina</translation>
    </message>
</context>
<context>
    <name>cli.fileReplaced</name>
    <message>
        <source>replaced</source>
        <translation>se reemplaza</translation>
    </message>
</context>
<context>
    <name>cli.findingToMend</name>
    <message>
        <source>    to mend: {note}</source>
        <translation>    por corregir: {note}</translation>
    </message>
</context>
<context>
    <name>cli.foreseen</name>
    <message>
        <source>the next run would stop: {reason}</source>
        <translation>la próxima ejecución se detendría: {reason}</translation>
    </message>
</context>
<context>
    <name>cli.forgot</name>
    <message>
        <source>Changes made so far that cannot be undone any more: {count}.</source>
        <translation>Cambios hechos hasta ahora que ya no se pueden deshacer: {count}.</translation>
    </message>
</context>
<context>
    <name>cli.globalOptions</name>
    <message>
        <source>Options of every command:</source>
        <translation>Opciones de todas las órdenes:</translation>
    </message>
</context>
<context>
    <name>cli.harmonisedBuilt</name>
    <message>
        <source>The stage {stage} makes {name} from now on; {recipe} cleans it.</source>
        <translation>Desde ahora la etapa {stage} hace {name}; {recipe} la limpia.</translation>
    </message>
</context>
<context>
    <name>cli.harmonisedFilled</name>
    <message>
        <source>{table}: gives cells of {used} rows</source>
        <translation>{table}: aporta celdas de {used} filas</translation>
    </message>
</context>
<context>
    <name>cli.harmonisedRemoved</name>
    <message>
        <source>Took {name} out of the project. &quot;podium undo&quot; brings it back.</source>
        <translation>{name} se ha quitado del proyecto. «podium undo» la devuelve.</translation>
    </message>
</context>
<context>
    <name>cli.harmonisedRows</name>
    <message>
        <source>{table}: {read} rows, {joined} joined, {added} added, {left} left out</source>
        <translation>{table}: {read} filas, {joined} unidas, {added} añadidas, {left} dejadas fuera</translation>
    </message>
</context>
<context>
    <name>cli.harmonisedThere</name>
    <message>
        <source>The stage {stage} makes {name} already; {recipe} cleans it.</source>
        <translation>La etapa {stage} ya hace {name}; {recipe} la limpia.</translation>
    </message>
</context>
<context>
    <name>cli.harmonisedTotal</name>
    <message>
        <source>{rows} rows of {institutions} institutions; {doubtful} pairs of names are open.</source>
        <translation>{rows} filas de {institutions} instituciones; {doubtful} pares de nombres están por decidir.</translation>
    </message>
</context>
<context>
    <name>cli.harmonisedTrain</name>
    <message>
        <source>To train on it: podium run -S train.train_data={name}</source>
        <translation>Para entrenar con ella: podium run -S train.train_data={name}</translation>
    </message>
</context>
<context>
    <name>cli.headingAfter</name>
    <message>
        <source>after</source>
        <translation>después de</translation>
    </message>
</context>
<context>
    <name>cli.headingAttempt</name>
    <message>
        <source>Attempt</source>
        <translation>Intento</translation>
    </message>
</context>
<context>
    <name>cli.headingBytes</name>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
</context>
<context>
    <name>cli.headingChange</name>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
</context>
<context>
    <name>cli.headingColumns</name>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
</context>
<context>
    <name>cli.headingCommit</name>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
</context>
<context>
    <name>cli.headingDataset</name>
    <message>
        <source>Dataset</source>
        <translation>Conjunto de datos</translation>
    </message>
</context>
<context>
    <name>cli.headingDuration</name>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
    </message>
</context>
<context>
    <name>cli.headingExperiment</name>
    <message>
        <source>Experiment</source>
        <translation>Experimento</translation>
    </message>
</context>
<context>
    <name>cli.headingFile</name>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
</context>
<context>
    <name>cli.headingId</name>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
</context>
<context>
    <name>cli.headingLooks</name>
    <message>
        <source>Looks like</source>
        <translation>Parece</translation>
    </message>
</context>
<context>
    <name>cli.headingMade</name>
    <message>
        <source>Made</source>
        <translation>Hecho</translation>
    </message>
</context>
<context>
    <name>cli.headingMarks</name>
    <message>
        <source>Marks</source>
        <translation>Señales</translation>
    </message>
</context>
<context>
    <name>cli.headingModel</name>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
</context>
<context>
    <name>cli.headingName</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
</context>
<context>
    <name>cli.headingNote</name>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
</context>
<context>
    <name>cli.headingNow</name>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
</context>
<context>
    <name>cli.headingNumber</name>
    <message>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
</context>
<context>
    <name>cli.headingParameter</name>
    <message>
        <source>Parameter</source>
        <translation>Parámetro</translation>
    </message>
</context>
<context>
    <name>cli.headingPredicted</name>
    <message>
        <source>Predicted</source>
        <translation>Predicho</translation>
    </message>
</context>
<context>
    <name>cli.headingReads</name>
    <message>
        <source>reads</source>
        <translation>lee</translation>
    </message>
</context>
<context>
    <name>cli.headingRows</name>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
</context>
<context>
    <name>cli.headingSource</name>
    <message>
        <source>Source</source>
        <translation>Origen</translation>
    </message>
</context>
<context>
    <name>cli.headingStage</name>
    <message>
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
</context>
<context>
    <name>cli.headingState</name>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
</context>
<context>
    <name>cli.headingStatus</name>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
</context>
<context>
    <name>cli.headingTable</name>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
</context>
<context>
    <name>cli.headingTag</name>
    <message>
        <source>Tag</source>
        <translation>Etiqueta</translation>
    </message>
</context>
<context>
    <name>cli.headingThen</name>
    <message>
        <source>Then</source>
        <translation>Después</translation>
    </message>
</context>
<context>
    <name>cli.headingWhat</name>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
</context>
<context>
    <name>cli.headingWhen</name>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
</context>
<context>
    <name>cli.headingWho</name>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
</context>
<context>
    <name>cli.headingWrites</name>
    <message>
        <source>writes</source>
        <translation>escribe</translation>
    </message>
</context>
<context>
    <name>cli.hint</name>
    <message>
        <source>What to do: {text}</source>
        <translation>Qué hacer: {text}</translation>
    </message>
</context>
<context>
    <name>cli.hintInternal</name>
    <message>
        <source>Please report this with what you did.</source>
        <translation>Informe de ello, por favor, con lo que estaba haciendo.</translation>
    </message>
</context>
<context>
    <name>cli.hintOneTable</name>
    <message>
        <source>Name the file of one table.</source>
        <translation>Nombre el archivo de una sola tabla.</translation>
    </message>
</context>
<context>
    <name>cli.hintRowsRefused</name>
    <message>
        <source>Mend them; or, when rows come from a file, take only those that fit: --skip-rejected.</source>
        <translation>Corríjalas; o, si vienen de un archivo, tome solo las que encajan: --skip-rejected.</translation>
    </message>
</context>
<context>
    <name>cli.hintSources</name>
    <message>
        <source>&quot;podium data update --import&quot; imports what changed.</source>
        <translation>«podium data update --import» importa lo que cambió.</translation>
    </message>
</context>
<context>
    <name>cli.hintWhichExperiment</name>
    <message>
        <source>&quot;podium exp list&quot; shows their names.</source>
        <translation>«podium exp list» muestra sus nombres.</translation>
    </message>
</context>
<context>
    <name>cli.hintWorkbench</name>
    <message>
        <source>Install podium-workbench beside podium, or build it with PODIUM_WORKBENCH=ON.</source>
        <translation>Instale podium-workbench junto a podium o compílelo con PODIUM_WORKBENCH=ON.</translation>
    </message>
</context>
<context>
    <name>cli.importDecimal</name>
    <message>
        <source>&quot;{value}&quot; is no decimal sign: there are . and ,</source>
        <translation>«{value}» no es un signo decimal: los hay . y ,</translation>
    </message>
</context>
<context>
    <name>cli.importDry</name>
    <message>
        <source>Nothing was imported (--dry-run).</source>
        <translation>No se importó nada (--dry-run).</translation>
    </message>
</context>
<context>
    <name>cli.importEncoding</name>
    <message>
        <source>&quot;{value}&quot; is no encoding: there are utf-8, utf-16le, utf-16be and latin-1.</source>
        <translation>«{value}» no es una codificación: las hay utf-8, utf-16le, utf-16be y latin-1.</translation>
    </message>
</context>
<context>
    <name>cli.importHeader</name>
    <message>
        <source>--header and --no-header exclude each other.</source>
        <translation>--header y --no-header se excluyen.</translation>
    </message>
</context>
<context>
    <name>cli.importNothing</name>
    <message>
        <source>Nothing to import: the project has these very tables.</source>
        <translation>No hay nada que importar: el proyecto ya tiene estas mismas tablas.</translation>
    </message>
</context>
<context>
    <name>cli.importSeparator</name>
    <message>
        <source>&quot;{value}&quot; is no separator: there are , ; | and tab.</source>
        <translation>«{value}» no es un separador: los hay , ; | y tab.</translation>
    </message>
</context>
<context>
    <name>cli.imported</name>
    <message>
        <source>{what}. &quot;podium undo&quot; takes it back.</source>
        <translation>{what}. «podium undo» lo deshace.</translation>
    </message>
</context>
<context>
    <name>cli.inFolder</name>
    <message>
        <source>folder</source>
        <translation>carpeta</translation>
    </message>
</context>
<context>
    <name>cli.internal</name>
    <message>
        <source>Something went wrong inside Podium: {message}</source>
        <translation>Algo salió mal dentro de Podium: {message}</translation>
    </message>
</context>
<context>
    <name>cli.interruptedRuns</name>
    <message>
        <source>Runs that another process left unfinished and are now marked as failed: {count}</source>
        <translation>Ejecuciones que otro proceso dejó sin terminar y ahora constan como fallidas: {count}</translation>
    </message>
</context>
<context>
    <name>cli.interval</name>
    <message>
        <source>{percent} % interval of {metric} B - A: {low} to {high}</source>
        <translation>Intervalo del {percent} % de {metric} B - A: de {low} a {high}</translation>
    </message>
</context>
<context>
    <name>cli.inventedIdentity</name>
    <message>
        <source>No git identity was found; commits carry your login and host name.</source>
        <translation>No se encontró una identidad de git; los commits llevan su usuario y el nombre del equipo.</translation>
    </message>
</context>
<context>
    <name>cli.joined</name>
    <message>
        <source>The next run (podium run) cleans and prepares what was added. &quot;podium undo&quot; takes it back.</source>
        <translation>La próxima ejecución (podium run) limpia y prepara lo añadido. «podium undo» lo deshace.</translation>
    </message>
</context>
<context>
    <name>cli.looksLike</name>
    <message>
        <source>{ranking} ({matched} of its {all} columns)</source>
        <translation>{ranking} ({matched} de sus {all} columnas)</translation>
    </message>
</context>
<context>
    <name>cli.looksPlain</name>
    <message>
        <source>plain table</source>
        <translation>tabla cualquiera</translation>
    </message>
</context>
<context>
    <name>cli.matchAlike</name>
    <message>
        <source>alike</source>
        <translation>parecidos</translation>
    </message>
</context>
<context>
    <name>cli.matchFirst</name>
    <message>
        <source>name</source>
        <translation>nombre</translation>
    </message>
</context>
<context>
    <name>cli.matchOtherCountry</name>
    <message>
        <source>other country</source>
        <translation>otro país</translation>
    </message>
</context>
<context>
    <name>cli.matchOtherOrder</name>
    <message>
        <source>other order</source>
        <translation>otro orden</translation>
    </message>
</context>
<context>
    <name>cli.matchSameWords</name>
    <message>
        <source>same words</source>
        <translation>mismas palabras</translation>
    </message>
</context>
<context>
    <name>cli.matchScore</name>
    <message>
        <source>score</source>
        <translation>puntuación</translation>
    </message>
</context>
<context>
    <name>cli.matchSecond</name>
    <message>
        <source>other name</source>
        <translation>otro nombre</translation>
    </message>
</context>
<context>
    <name>cli.matchWhy</name>
    <message>
        <source>why</source>
        <translation>por qué</translation>
    </message>
</context>
<context>
    <name>cli.mendAdded</name>
    <message>
        <source>Added to the recipe of {table}: {mend}. It leaves {after} of {before} rows and changes {cells} {cells:cell|cells}.</source>
        <translation>Añadido a la receta de {table}: {mend}. Quedan {after} de {before} filas y cambian {cells} {cells:celda|celdas}.</translation>
    </message>
</context>
<context>
    <name>cli.mendedAlready</name>
    <message>
        <source>The recipe mends it already.</source>
        <translation>La receta ya lo corrige.</translation>
    </message>
</context>
<context>
    <name>cli.moreRows</name>
    <message>
        <source>and {count} more</source>
        <translation>y {count} más</translation>
    </message>
</context>
<context>
    <name>cli.negative</name>
    <message>
        <source>negative</source>
        <translation>negativo</translation>
    </message>
</context>
<context>
    <name>cli.negativeCost</name>
    <message>
        <source>An error costs nothing or something, never less.</source>
        <translation>Un error no cuesta nada o cuesta algo, nunca menos.</translation>
    </message>
</context>
<context>
    <name>cli.noCommonYear</name>
    <message>
        <source>The two rankings have no year in common.</source>
        <translation>Las dos clasificaciones no tienen ningún año en común.</translation>
    </message>
</context>
<context>
    <name>cli.noDataset</name>
    <message>
        <source>(no dataset)</source>
        <translation>(sin conjunto de datos)</translation>
    </message>
</context>
<context>
    <name>cli.noDifference</name>
    <message>
        <source>Nothing differs.</source>
        <translation>No hay diferencias.</translation>
    </message>
</context>
<context>
    <name>cli.noExperiments</name>
    <message>
        <source>There are no experiments yet. &quot;podium exp run&quot; makes one.</source>
        <translation>Todavía no hay experimentos. «podium exp run» hace uno.</translation>
    </message>
</context>
<context>
    <name>cli.noFinding</name>
    <message>
        <source>{table} has no finding {finding}.</source>
        <translation>{table} no tiene ningún hallazgo {finding}.</translation>
    </message>
</context>
<context>
    <name>cli.noFindingHint</name>
    <message>
        <source>Open are: {findings}.</source>
        <translation>Abiertos están: {findings}.</translation>
    </message>
</context>
<context>
    <name>cli.noHarmonised</name>
    <message>
        <source>There is no harmonised table yet.</source>
        <translation>Todavía no hay ninguna tabla armonizada.</translation>
    </message>
</context>
<context>
    <name>cli.noHarmonisedHint</name>
    <message>
        <source>Let Podium propose one: podium harmonise propose.</source>
        <translation>Deje que Podium proponga una: podium harmonise propose.</translation>
    </message>
</context>
<context>
    <name>cli.noMatches</name>
    <message>
        <source>There are no such pairs of names.</source>
        <translation>No hay pares de nombres así.</translation>
    </message>
</context>
<context>
    <name>cli.noNumber</name>
    <message>
        <source>&quot;{text}&quot; is no number; write it with a point, as in 0.35.</source>
        <translation>«{text}» no es un número; escríbalo con punto, como en 0.35.</translation>
    </message>
</context>
<context>
    <name>cli.noPrediction</name>
    <message>
        <source>There is no one kept prediction {id} with its rows.</source>
        <translation>No hay una única predicción guardada {id} con sus filas.</translation>
    </message>
</context>
<context>
    <name>cli.noPredictionHint</name>
    <message>
        <source>&quot;podium predict --list&quot; shows them with their ids.</source>
        <translation>«podium predict --list» las muestra con sus identificadores.</translation>
    </message>
</context>
<context>
    <name>cli.noPredictions</name>
    <message>
        <source>No prediction was kept yet.</source>
        <translation>Todavía no se guardó ninguna predicción.</translation>
    </message>
</context>
<context>
    <name>cli.noQueueJob</name>
    <message>
        <source>The queue has no job {name}.</source>
        <translation>La cola no tiene ningún trabajo {name}.</translation>
    </message>
</context>
<context>
    <name>cli.noQueueJobHint</name>
    <message>
        <source>&quot;podium queue list --all&quot; shows the jobs with their numbers.</source>
        <translation>«podium queue list --all» muestra los trabajos con sus números.</translation>
    </message>
</context>
<context>
    <name>cli.noRanking</name>
    <message>
        <source>{table} is no ranking of this project.</source>
        <translation>{table} no es una clasificación de este proyecto.</translation>
    </message>
</context>
<context>
    <name>cli.noRankingHint</name>
    <message>
        <source>There are: {tables}.</source>
        <translation>Hay: {tables}.</translation>
    </message>
</context>
<context>
    <name>cli.noRules</name>
    <message>
        <source>There are no rules: write them to rules/TABLE.yaml, or rules/raw/TABLE.yaml for the table as it was imported.</source>
        <translation>No hay reglas: escríbalas en rules/TABLA.yaml, o en rules/raw/TABLA.yaml para la tabla tal como se importó.</translation>
    </message>
</context>
<context>
    <name>cli.noRulesListed</name>
    <message>
        <source>There are no rules. &quot;podium rules add&quot; makes one, &quot;podium rules kinds&quot; says which there are.</source>
        <translation>No hay reglas. «podium rules add» crea una; «podium rules kinds» dice cuáles hay.</translation>
    </message>
</context>
<context>
    <name>cli.noSignificance</name>
    <message>
        <source>No significance: {reason}</source>
        <translation>Sin significación: {reason}</translation>
    </message>
</context>
<context>
    <name>cli.noSources</name>
    <message>
        <source>No table came from the web or from another project.</source>
        <translation>Ninguna tabla vino de la web ni de otro proyecto.</translation>
    </message>
</context>
<context>
    <name>cli.noStages</name>
    <message>
        <source>dvc.yaml has no stages.</source>
        <translation>dvc.yaml no tiene etapas.</translation>
    </message>
</context>
<context>
    <name>cli.noSuchRule</name>
    <message>
        <source>{table} has no rule {number}.</source>
        <translation>{table} no tiene la regla {number}.</translation>
    </message>
</context>
<context>
    <name>cli.noSuchRuleHint</name>
    <message>
        <source>&quot;podium rules list&quot; shows them with their numbers; --on raw and --on prepared are about other files.</source>
        <translation>«podium rules list» las muestra con su número; --on raw y --on prepared se refieren a otros archivos.</translation>
    </message>
</context>
<context>
    <name>cli.noTables</name>
    <message>
        <source>The project has no imported tables; &quot;podium data import&quot; brings some in.</source>
        <translation>El proyecto no tiene tablas importadas; «podium data import» las incorpora.</translation>
    </message>
</context>
<context>
    <name>cli.noTag</name>
    <message>
        <source>Give a tag as KEY=VALUE, or --remove KEY.</source>
        <translation>Indique una etiqueta como CLAVE=VALOR, o --remove CLAVE.</translation>
    </message>
</context>
<context>
    <name>cli.noThresholdKept</name>
    <message>
        <source>The model of {run} says the most probable class.</source>
        <translation>El modelo de {run} dice la clase más probable.</translation>
    </message>
</context>
<context>
    <name>cli.noneKept</name>
    <message>
        <source>The filter keeps none of the experiments.</source>
        <translation>El filtro no deja ningún experimento.</translation>
    </message>
</context>
<context>
    <name>cli.notSameRows</name>
    <message>
        <source>Not the same rows: {a} and {b} were judged on different rows or labels, so neither is called the better one.</source>
        <translation>No son las mismas filas: {a} y {b} se evaluaron con filas o etiquetas distintas, así que ninguna se da por mejor.</translation>
    </message>
</context>
<context>
    <name>cli.noteRemoved</name>
    <message>
        <source>{names} has no note any more.</source>
        <translation>{names} ya no tiene nota.</translation>
    </message>
</context>
<context>
    <name>cli.noted</name>
    <message>
        <source>Noted on {names}.</source>
        <translation>Nota escrita en {names}.</translation>
    </message>
</context>
<context>
    <name>cli.nothingMends</name>
    <message>
        <source>No step of a recipe mends the finding {finding} of {table}.</source>
        <translation>Ningún paso de una receta corrige el hallazgo {finding} de {table}.</translation>
    </message>
</context>
<context>
    <name>cli.oneState</name>
    <message>
        <source>A version is approved, disabled or in review: say one of them.</source>
        <translation>Una versión está aprobada, inhabilitada o en revisión: diga una sola de las tres.</translation>
    </message>
</context>
<context>
    <name>cli.oneTable</name>
    <message>
        <source>{file} holds {count} tables; one is needed.</source>
        <translation>{file} contiene {count} tablas; hace falta una.</translation>
    </message>
</context>
<context>
    <name>cli.oneThreshold</name>
    <message>
        <source>Give either a threshold, or costs of errors, or --reset.</source>
        <translation>Indique un umbral, o costes de los errores, o --reset.</translation>
    </message>
</context>
<context>
    <name>cli.operationCurrentFolder</name>
    <message>
        <source>Looking up the present folder</source>
        <translation>Averiguar la carpeta actual</translation>
    </message>
</context>
<context>
    <name>cli.operationPrint</name>
    <message>
        <source>Writing the output</source>
        <translation>Escribir la salida</translation>
    </message>
</context>
<context>
    <name>cli.operationWorkbench</name>
    <message>
        <source>Starting the workbench</source>
        <translation>Iniciar la ventana de Podium</translation>
    </message>
</context>
<context>
    <name>cli.optionAcceptFinding</name>
    <message>
        <source>Note that this finding may stay as it is; its key stands in --json, such as missing:score.</source>
        <translation>Anota que este hallazgo puede quedarse como está; su clave figura en --json, p. ej. missing:score.</translation>
    </message>
</context>
<context>
    <name>cli.optionAddColumn</name>
    <message>
        <source>A new column, with a value for the rows there are.</source>
        <translation>Una columna nueva, con un valor para las filas que hay.</translation>
    </message>
</context>
<context>
    <name>cli.optionAllExp</name>
    <message>
        <source>Archived ones too.</source>
        <translation>También los archivados.</translation>
    </message>
</context>
<context>
    <name>cli.optionAllQueue</name>
    <message>
        <source>Also what is done or was cancelled.</source>
        <translation>También lo terminado y lo cancelado.</translation>
    </message>
</context>
<context>
    <name>cli.optionAllRows</name>
    <message>
        <source>Every row.</source>
        <translation>Todas las filas.</translation>
    </message>
</context>
<context>
    <name>cli.optionApprove</name>
    <message>
        <source>Models may be trained on it.</source>
        <translation>Se pueden entrenar modelos con ella.</translation>
    </message>
</context>
<context>
    <name>cli.optionBase</name>
    <message>
        <source>The version this was decided on: rows that others changed since are a conflict.</source>
        <translation>La versión sobre la que se decidió: las filas que otros cambiaron desde entonces son un conflicto.</translation>
    </message>
</context>
<context>
    <name>cli.optionColumnType</name>
    <message>
        <source>Another type for a column; all its cells have to fit.</source>
        <translation>Otro tipo para una columna; todas sus celdas han de encajar.</translation>
    </message>
</context>
<context>
    <name>cli.optionCompareCountry</name>
    <message>
        <source>Only institutions of this country.</source>
        <translation>Solo instituciones de este país.</translation>
    </message>
</context>
<context>
    <name>cli.optionCompareYear</name>
    <message>
        <source>Only this year.</source>
        <translation>Solo este año.</translation>
    </message>
</context>
<context>
    <name>cli.optionData</name>
    <message>
        <source>Tables to import: a folder, a ZIP archive, a file or the JSON of an OpenML task with its data beside it (default: synthetic sample tables).</source>
        <translation>Tablas que importar: una carpeta, un archivo ZIP, un archivo o el JSON de una tarea de OpenML con sus datos al lado (por defecto: tablas de muestra sintéticas).</translation>
    </message>
</context>
<context>
    <name>cli.optionDecimal</name>
    <message>
        <source>Decimal sign: . or , (default: as recognised).</source>
        <translation>Signo decimal: . o , (por omisión, el reconocido).</translation>
    </message>
</context>
<context>
    <name>cli.optionDirectory</name>
    <message>
        <source>Work in this folder instead of the present one.</source>
        <translation>Trabaja en esta carpeta en vez de la actual.</translation>
    </message>
</context>
<context>
    <name>cli.optionDisable</name>
    <message>
        <source>No model is trained on it any more, and why.</source>
        <translation>Ya no se entrena ningún modelo con ella, y por qué.</translation>
    </message>
</context>
<context>
    <name>cli.optionDropColumn</name>
    <message>
        <source>Take a column out.</source>
        <translation>Quitar una columna.</translation>
    </message>
</context>
<context>
    <name>cli.optionDropRule</name>
    <message>
        <source>Take a rule away.</source>
        <translation>Quitar una regla.</translation>
    </message>
</context>
<context>
    <name>cli.optionDryRun</name>
    <message>
        <source>Only count what would change.</source>
        <translation>Solo contar lo que cambiaría.</translation>
    </message>
</context>
<context>
    <name>cli.optionEncoding</name>
    <message>
        <source>utf-8, utf-16le, utf-16be or latin-1 (default: as recognised).</source>
        <translation>utf-8, utf-16le, utf-16be o latin-1 (por omisión, la reconocida).</translation>
    </message>
</context>
<context>
    <name>cli.optionExportForm</name>
    <message>
        <source>raw (as imported), clean, or samples: with FILE.task.json (data, type, target, split, measure) and FILE.splits.arff beside the .arff.</source>
        <translation>raw (como se importó), clean (limpia) o samples (muestras): con ARCHIVO.task.json (datos, tipo, objetivo, división, medida) y ARCHIVO.splits.arff junto al .arff.</translation>
    </message>
</context>
<context>
    <name>cli.optionExportOutput</name>
    <message>
        <source>Write the model here; a file that is there is replaced.</source>
        <translation>Escribir el modelo aquí; un archivo que ya exista se reemplaza.</translation>
    </message>
</context>
<context>
    <name>cli.optionExportTableFile</name>
    <message>
        <source>The file: .arff or .csv.</source>
        <translation>El archivo: .arff o .csv.</translation>
    </message>
</context>
<context>
    <name>cli.optionFalseNegative</name>
    <message>
        <source>The same for a false negative.</source>
        <translation>Lo mismo para un falso negativo.</translation>
    </message>
</context>
<context>
    <name>cli.optionFalsePositive</name>
    <message>
        <source>The threshold that costs least where a false positive costs so much (else 1).</source>
        <translation>El umbral que menos cuesta si un falso positivo cuesta tanto (si no, 1).</translation>
    </message>
</context>
<context>
    <name>cli.optionFilter</name>
    <message>
        <source>Only those it keeps, as MLflow writes it: &quot;metrics.f1 &gt; 0.9 AND tags.team = &apos;a&apos;&quot;.</source>
        <translation>Solo los que deja pasar, escrito como en MLflow: &quot;metrics.f1 &gt; 0.9 AND tags.equipo = &apos;a&apos;&quot;.</translation>
    </message>
</context>
<context>
    <name>cli.optionFindingWhy</name>
    <message>
        <source>Why it may stay, or what is to be done.</source>
        <translation>Por qué puede quedarse, o qué hay que hacer.</translation>
    </message>
</context>
<context>
    <name>cli.optionForceRun</name>
    <message>
        <source>Run also what did not change.</source>
        <translation>Ejecuta también lo que no cambió.</translation>
    </message>
</context>
<context>
    <name>cli.optionForceSweep</name>
    <message>
        <source>Replace experiments of the same name that were made otherwise.</source>
        <translation>Sustituye los experimentos del mismo nombre que se hicieron de otra forma.</translation>
    </message>
</context>
<context>
    <name>cli.optionFormat</name>
    <message>
        <source>The format: onnx.</source>
        <translation>El formato: onnx.</translation>
    </message>
</context>
<context>
    <name>cli.optionGcDry</name>
    <message>
        <source>Only list the trash and what it would free.</source>
        <translation>Solo enumerar la papelera y lo que liberaría.</translation>
    </message>
</context>
<context>
    <name>cli.optionGcUndo</name>
    <message>
        <source>Also what undo needs: no change made so far can be undone then.</source>
        <translation>También lo que necesita deshacer: ningún cambio hecho hasta ahora se podrá deshacer.</translation>
    </message>
</context>
<context>
    <name>cli.optionGrid</name>
    <message>
        <source>Values to try, as in &quot;train.n_est=64, 100&quot; or &quot;train.n_est=50..200 step 50&quot;; all combinations where repeated.</source>
        <translation>Valores que probar, como &quot;train.n_est=64, 100&quot; o &quot;train.n_est=50..200 step 50&quot;; si se repite, todas las combinaciones.</translation>
    </message>
</context>
<context>
    <name>cli.optionGridSample</name>
    <message>
        <source>Only so many of the combinations, drawn at random (always the same).</source>
        <translation>Solo este número de combinaciones, elegidas al azar (siempre las mismas).</translation>
    </message>
</context>
<context>
    <name>cli.optionHarmoniseTable</name>
    <message>
        <source>Take this table; repeat it in the order in which they fill cells (default: all that fit).</source>
        <translation>Toma esta tabla; repítalo en el orden en que rellenan celdas (por defecto: todas las que encajan).</translation>
    </message>
</context>
<context>
    <name>cli.optionHeader</name>
    <message>
        <source>The first row has the names of the columns.</source>
        <translation>La primera fila tiene los nombres de las columnas.</translation>
    </message>
</context>
<context>
    <name>cli.optionHelp</name>
    <message>
        <source>Show this help, or that of a command.</source>
        <translation>Muestra esta ayuda o la de una orden.</translation>
    </message>
</context>
<context>
    <name>cli.optionImportChanged</name>
    <message>
        <source>Import what changed at its source.</source>
        <translation>Importa lo que cambió en su origen.</translation>
    </message>
</context>
<context>
    <name>cli.optionImportDry</name>
    <message>
        <source>Only tell what would be imported.</source>
        <translation>Solo decir qué se importaría.</translation>
    </message>
</context>
<context>
    <name>cli.optionImportName</name>
    <message>
        <source>Name of the table in the project, where one file is given (default: that of the file).</source>
        <translation>Nombre de la tabla en el proyecto, si se da un solo archivo (por omisión, el del archivo).</translation>
    </message>
</context>
<context>
    <name>cli.optionInReview</name>
    <message>
        <source>Take what was said back: it is in review again.</source>
        <translation>Retirar lo dicho: vuelve a estar en revisión.</translation>
    </message>
</context>
<context>
    <name>cli.optionJobs</name>
    <message>
        <source>At most so many at the same time (default: one a thread).</source>
        <translation>Como mucho tantos a la vez (por omisión, uno por hilo).</translation>
    </message>
</context>
<context>
    <name>cli.optionJson</name>
    <message>
        <source>Machine-readable output.</source>
        <translation>Salida legible por máquinas.</translation>
    </message>
</context>
<context>
    <name>cli.optionMatchState</name>
    <message>
        <source>doubtful (default), sure, accepted, refused or all.</source>
        <translation>doubtful (por defecto), sure, accepted, refused o all.</translation>
    </message>
</context>
<context>
    <name>cli.optionMend</name>
    <message>
        <source>Add the proposed mend of this finding to the table&apos;s recipe; a table without one gets one.</source>
        <translation>Añade a la receta de la tabla la corrección que propone este hallazgo; si la tabla no tiene receta, se crea una.</translation>
    </message>
</context>
<context>
    <name>cli.optionMissing</name>
    <message>
        <source>A row that lacks a value: refuse (default), or median of the training rows.</source>
        <translation>Una fila a la que le falta un valor: refuse (se rechaza, por defecto) o median (mediana de las filas de entrenamiento).</translation>
    </message>
</context>
<context>
    <name>cli.optionModel</name>
    <message>
        <source>With this model file (model.podium).</source>
        <translation>Con este archivo de modelo (model.podium).</translation>
    </message>
</context>
<context>
    <name>cli.optionName</name>
    <message>
        <source>Its name (default: two random words).</source>
        <translation>Su nombre (por defecto: dos palabras al azar).</translation>
    </message>
</context>
<context>
    <name>cli.optionNewColumns</name>
    <message>
        <source>Take over the columns of the file too.</source>
        <translation>Tomar también las columnas del archivo.</translation>
    </message>
</context>
<context>
    <name>cli.optionNoHeader</name>
    <message>
        <source>The first row is data already; columns are numbered.</source>
        <translation>La primera fila ya son datos; las columnas se numeran.</translation>
    </message>
</context>
<context>
    <name>cli.optionNotNull</name>
    <message>
        <source>The column is never missing.</source>
        <translation>La columna nunca falta.</translation>
    </message>
</context>
<context>
    <name>cli.optionNotSame</name>
    <message>
        <source>They are two.</source>
        <translation>Son dos.</translation>
    </message>
</context>
<context>
    <name>cli.optionNullable</name>
    <message>
        <source>The column may be missing.</source>
        <translation>La columna puede faltar.</translation>
    </message>
</context>
<context>
    <name>cli.optionOn</name>
    <message>
        <source>The rows to score: test.</source>
        <translation>Las filas que se evalúan: test.</translation>
    </message>
</context>
<context>
    <name>cli.optionOnColumns</name>
    <message>
        <source>The key columns (default: the key of the schema).</source>
        <translation>Las columnas de la clave (por defecto: la clave del esquema).</translation>
    </message>
</context>
<context>
    <name>cli.optionOrderBy</name>
    <message>
        <source>As in &quot;metrics.f1 DESC, start_time&quot; (default: newest first).</source>
        <translation>Orden, como &quot;metrics.f1 DESC, start_time&quot; (si falta: el más nuevo primero).</translation>
    </message>
</context>
<context>
    <name>cli.optionOutput</name>
    <message>
        <source>Write the predictions here (default: standard output).</source>
        <translation>Escribe aquí las predicciones (por defecto: la salida estándar).</translation>
    </message>
</context>
<context>
    <name>cli.optionPredictionKept</name>
    <message>
        <source>The rows of one of them again.</source>
        <translation>Las filas de una de ellas otra vez.</translation>
    </message>
</context>
<context>
    <name>cli.optionPredictionList</name>
    <message>
        <source>List the predictions that were kept.</source>
        <translation>Lista las predicciones que se guardaron.</translation>
    </message>
</context>
<context>
    <name>cli.optionPrefix</name>
    <message>
        <source>Before the names of a grid&apos;s experiments.</source>
        <translation>Delante de los nombres de los experimentos de una rejilla.</translation>
    </message>
</context>
<context>
    <name>cli.optionQualityHtml</name>
    <message>
        <source>Write a report here; a file that is there is replaced.</source>
        <translation>Escribe aquí un informe; si el archivo ya existe, se reemplaza.</translation>
    </message>
</context>
<context>
    <name>cli.optionQualityTarget</name>
    <message>
        <source>The column to predict (default: the project&apos;s).</source>
        <translation>La columna que se predice (por defecto, la del proyecto).</translation>
    </message>
</context>
<context>
    <name>cli.optionQuery</name>
    <message>
        <source>The rows of this SELECT to a SQLite database, as one table.</source>
        <translation>Las filas de este SELECT a una base de datos SQLite, como una tabla.</translation>
    </message>
</context>
<context>
    <name>cli.optionQueue</name>
    <message>
        <source>Only put it into the queue, as the files are now; &quot;podium queue run&quot; runs it.</source>
        <translation>Solo ponerlo en la cola, con los archivos como están ahora; «podium queue run» lo ejecuta.</translation>
    </message>
</context>
<context>
    <name>cli.optionQuiet</name>
    <message>
        <source>Show no progress and no notes.</source>
        <translation>No muestra el progreso ni notas.</translation>
    </message>
</context>
<context>
    <name>cli.optionRebuildIndex</name>
    <message>
        <source>Make the index of experiments again from git.</source>
        <translation>Rehace a partir de git el índice de experimentos.</translation>
    </message>
</context>
<context>
    <name>cli.optionRemoveTag</name>
    <message>
        <source>Take this tag away (may be repeated).</source>
        <translation>Quitar esta etiqueta (puede repetirse).</translation>
    </message>
</context>
<context>
    <name>cli.optionReopen</name>
    <message>
        <source>Take such a note back.</source>
        <translation>Retira esa anotación.</translation>
    </message>
</context>
<context>
    <name>cli.optionRepeat</name>
    <message>
        <source>Each combination with so many seeds.</source>
        <translation>Cada combinación con este número de semillas.</translation>
    </message>
</context>
<context>
    <name>cli.optionReplay</name>
    <message>
        <source>Keep the rows it was tested with and its answers here (inputs.csv, predictions.csv).</source>
        <translation>Guardar aquí las filas con que se comprobó y sus respuestas (inputs.csv, predictions.csv).</translation>
    </message>
</context>
<context>
    <name>cli.optionReportLanguage</name>
    <message>
        <source>Its language: en or es (default: yours).</source>
        <translation>Su idioma: en o es (si no se dice, el suyo).</translation>
    </message>
</context>
<context>
    <name>cli.optionReportOutput</name>
    <message>
        <source>Write the report here; a file that is there is replaced.</source>
        <translation>Escribir aquí el informe; si ya hay un archivo, se reemplaza.</translation>
    </message>
</context>
<context>
    <name>cli.optionRepositoryPath</name>
    <message>
        <source>SOURCE is another repository (folder or git address): this file of it, such as data/raw/table.csv.</source>
        <translation>SOURCE es otro repositorio (carpeta o dirección de git): este archivo suyo, como data/raw/tabla.csv.</translation>
    </message>
</context>
<context>
    <name>cli.optionRepositoryRev</name>
    <message>
        <source>Branch, tag or commit of that repository (default: the newest).</source>
        <translation>Rama, etiqueta o commit de ese repositorio (por defecto, el más reciente).</translation>
    </message>
</context>
<context>
    <name>cli.optionResetThreshold</name>
    <message>
        <source>Back to the most probable class.</source>
        <translation>Volver a la clase más probable.</translation>
    </message>
</context>
<context>
    <name>cli.optionRev</name>
    <message>
        <source>Start from this commit instead of the present files.</source>
        <translation>Parte de este commit en vez de los archivos actuales.</translation>
    </message>
</context>
<context>
    <name>cli.optionReviewWhy</name>
    <message>
        <source>Why, for those who read it later.</source>
        <translation>Por qué, para quienes lo lean después.</translation>
    </message>
</context>
<context>
    <name>cli.optionReviewed</name>
    <message>
        <source>The version that is meant (default: the table as it lies in the folder).</source>
        <translation>La versión de que se trata (por omisión: la tabla como está en la carpeta).</translation>
    </message>
</context>
<context>
    <name>cli.optionRevision</name>
    <message>
        <source>The stage&apos;s revision in dvc.yaml.</source>
        <translation>La revisión de la etapa en dvc.yaml.</translation>
    </message>
</context>
<context>
    <name>cli.optionRows</name>
    <message>
        <source>Show at most so many rows.</source>
        <translation>Mostrar como mucho tantas filas.</translation>
    </message>
</context>
<context>
    <name>cli.optionRule</name>
    <message>
        <source>What holds in every row, as in &quot;year &gt;= 2000&quot;.</source>
        <translation>Lo que se cumple en cada fila, como en &quot;year &gt;= 2000&quot;.</translation>
    </message>
</context>
<context>
    <name>cli.optionRuleDryRun</name>
    <message>
        <source>Only tell what the rule would find.</source>
        <translation>Decir solo lo que encontraría la regla.</translation>
    </message>
</context>
<context>
    <name>cli.optionRulesOn</name>
    <message>
        <source>Which rules: raw, clean or prepared (about the table as imported, clean, or as samples).</source>
        <translation>Qué reglas: raw, clean o prepared (sobre la tabla como se importó, limpia o como muestras).</translation>
    </message>
</context>
<context>
    <name>cli.optionRun</name>
    <message>
        <source>With the model of this experiment (name or id).</source>
        <translation>Con el modelo de este experimento (nombre o id).</translation>
    </message>
</context>
<context>
    <name>cli.optionSame</name>
    <message>
        <source>They are one.</source>
        <translation>Son una.</translation>
    </message>
</context>
<context>
    <name>cli.optionSample</name>
    <message>
        <source>With synthetic sample tables.</source>
        <translation>Con tablas sintéticas de muestra.</translation>
    </message>
</context>
<context>
    <name>cli.optionSeparator</name>
    <message>
        <source>Sign between cells: , ; | or tab (default: as recognised).</source>
        <translation>Signo entre celdas: , ; | o tab (por omisión, el reconocido).</translation>
    </message>
</context>
<context>
    <name>cli.optionSet</name>
    <message>
        <source>Set a parameter in params.yaml first (may be repeated).</source>
        <translation>Fija antes un parámetro en params.yaml (puede repetirse).</translation>
    </message>
</context>
<context>
    <name>cli.optionSetCell</name>
    <message>
        <source>The new value; nothing behind = makes the cell missing.</source>
        <translation>El valor nuevo; nada tras = deja la celda sin valor.</translation>
    </message>
</context>
<context>
    <name>cli.optionSetExp</name>
    <message>
        <source>Set a parameter for it (may be repeated).</source>
        <translation>Fija un parámetro para él (puede repetirse).</translation>
    </message>
</context>
<context>
    <name>cli.optionSetKey</name>
    <message>
        <source>Columns that name a row; none takes the key away.</source>
        <translation>Columnas que señalan una fila; none quita la clave.</translation>
    </message>
</context>
<context>
    <name>cli.optionShareRanks</name>
    <message>
        <source>One field each for the places and scores of all rankings, filled from one after the other.</source>
        <translation>Un campo común para los puestos y otro para las puntuaciones de todas las clasificaciones, rellenados de una tras otra.</translation>
    </message>
</context>
<context>
    <name>cli.optionSheet</name>
    <message>
        <source>Only this sheet of a workbook (default: all with cells, a table each).</source>
        <translation>Solo esta hoja de un libro (por defecto, todas las que tienen celdas, una tabla cada una).</translation>
    </message>
</context>
<context>
    <name>cli.optionSkipRejected</name>
    <message>
        <source>Leave out rows that do not fit instead of refusing all.</source>
        <translation>Dejar fuera las filas que no encajan en lugar de rechazarlas todas.</translation>
    </message>
</context>
<context>
    <name>cli.optionStarOff</name>
    <message>
        <source>Take the star away.</source>
        <translation>Quitar la estrella.</translation>
    </message>
</context>
<context>
    <name>cli.optionSuffix</name>
    <message>
        <source>Append this to every name.</source>
        <translation>Añade este texto a cada nombre.</translation>
    </message>
</context>
<context>
    <name>cli.optionTableOutput</name>
    <message>
        <source>Write the whole table as CSV.</source>
        <translation>Escribir toda la tabla como CSV.</translation>
    </message>
</context>
<context>
    <name>cli.optionTarget</name>
    <message>
        <source>Column to predict, or &quot;COLUMN&lt;NUMBER&quot; for a numeric one: makes a project for any table.</source>
        <translation>Columna que se predice, o &quot;COLUMNA&lt;NÚMERO&quot; si es numérica: crea un proyecto para cualquier tabla.</translation>
    </message>
</context>
<context>
    <name>cli.optionTargetTable</name>
    <message>
        <source>Of several tables, the one whose column --target means.</source>
        <translation>De varias tablas, la que tiene la columna de --target.</translation>
    </message>
</context>
<context>
    <name>cli.optionThreads</name>
    <message>
        <source>Use this many threads (default: PODIUM_THREADS, else all cores).</source>
        <translation>Usa este número de hilos (por defecto: PODIUM_THREADS o, si no, todos los núcleos).</translation>
    </message>
</context>
<context>
    <name>cli.optionToFolder</name>
    <message>
        <source>Make a CSV file a folder of parts although stages of others read it.</source>
        <translation>Hacer de un archivo CSV una carpeta de partes aunque lo lean etapas ajenas.</translation>
    </message>
</context>
<context>
    <name>cli.optionToMend</name>
    <message>
        <source>Note that this finding is to be mended; it stays open.</source>
        <translation>Anota que este hallazgo debe corregirse; sigue abierto.</translation>
    </message>
</context>
<context>
    <name>cli.optionUndecided</name>
    <message>
        <source>Take the decision back.</source>
        <translation>Retira la decisión.</translation>
    </message>
</context>
<context>
    <name>cli.optionUndoList</name>
    <message>
        <source>List the changes that were made.</source>
        <translation>Muestra los cambios que se hicieron.</translation>
    </message>
</context>
<context>
    <name>cli.optionVersion</name>
    <message>
        <source>Show the version.</source>
        <translation>Muestra la versión.</translation>
    </message>
</context>
<context>
    <name>cli.optionWhere</name>
    <message>
        <source>Rows where this holds, as in &quot;year &gt;= 2015&quot; (may be repeated: all hold).</source>
        <translation>Filas en las que se cumple, como en &quot;year &gt;= 2015&quot; (se puede repetir: se cumplen todas).</translation>
    </message>
</context>
<context>
    <name>cli.optionWhy</name>
    <message>
        <source>Why, for the history of the table.</source>
        <translation>Por qué, para el historial de la tabla.</translation>
    </message>
</context>
<context>
    <name>cli.options</name>
    <message>
        <source>Options:</source>
        <translation>Opciones:</translation>
    </message>
</context>
<context>
    <name>cli.ourTag</name>
    <message>
        <source>The tag {key} is Podium&apos;s own: &quot;podium exp star&quot;, &quot;podium exp archive&quot; and &quot;podium exp restore&quot; set such tags.</source>
        <translation>La etiqueta {key} es de Podium: la ponen y quitan &quot;podium exp star&quot;, &quot;podium exp archive&quot; y &quot;podium exp restore&quot;.</translation>
    </message>
</context>
<context>
    <name>cli.parameters</name>
    <message>
        <source>Parameters</source>
        <translation>Parámetros</translation>
    </message>
</context>
<context>
    <name>cli.partTest</name>
    <message>
        <source>test</source>
        <translation>pruebas</translation>
    </message>
</context>
<context>
    <name>cli.partTrain</name>
    <message>
        <source>training</source>
        <translation>entrenamiento</translation>
    </message>
</context>
<context>
    <name>cli.partValidation</name>
    <message>
        <source>validation</source>
        <translation>validación</translation>
    </message>
</context>
<context>
    <name>cli.positive</name>
    <message>
        <source>positive</source>
        <translation>positivo</translation>
    </message>
</context>
<context>
    <name>cli.predictJson</name>
    <message>
        <source>--json needs -o with the file for the predictions.</source>
        <translation>--json necesita -o con el archivo para las predicciones.</translation>
    </message>
</context>
<context>
    <name>cli.predictMissing</name>
    <message>
        <source>--missing takes refuse or median.</source>
        <translation>--missing admite refuse o median.</translation>
    </message>
</context>
<context>
    <name>cli.predictThreshold</name>
    <message>
        <source>Decided by the threshold chosen for the model: {class} from {threshold} on.</source>
        <translation>Decidido por el umbral elegido para el modelo: {class} a partir de {threshold}.</translation>
    </message>
</context>
<context>
    <name>cli.predictWhat</name>
    <message>
        <source>Predict which table? podium predict --run R FILE</source>
        <translation>¿Qué tabla se predice? podium predict --run R ARCHIVO</translation>
    </message>
</context>
<context>
    <name>cli.predictWith</name>
    <message>
        <source>Predict with what? Give either --run R or --model M.</source>
        <translation>¿Predecir con qué? Indique --run R o --model M.</translation>
    </message>
</context>
<context>
    <name>cli.predicted</name>
    <message>
        <source>Predictions for {count} {count:row|rows} are in {file}.</source>
        <translation>Las predicciones de {count} {count:fila|filas} están en {file}.</translation>
    </message>
</context>
<context>
    <name>cli.projectMade</name>
    <message>
        <source>The project {folder} is ready. Tables: {tables}</source>
        <translation>El proyecto {folder} está listo. Tablas: {tables}</translation>
    </message>
</context>
<context>
    <name>cli.purposeAppend</name>
    <message>
        <source>Add the rows of a file; each has to fit the schema.</source>
        <translation>Añadir las filas de un archivo; cada una ha de encajar en el esquema.</translation>
    </message>
</context>
<context>
    <name>cli.purposeCheck</name>
    <message>
        <source>Is everything there for a run: tables, columns, parameters, space?</source>
        <translation>¿Está todo listo para una ejecución: tablas, columnas, parámetros, espacio?</translation>
    </message>
</context>
<context>
    <name>cli.purposeDag</name>
    <message>
        <source>The stages in their order, with what they read and write.</source>
        <translation>Las etapas en su orden, con lo que leen y escriben.</translation>
    </message>
</context>
<context>
    <name>cli.purposeData</name>
    <message>
        <source>The tables of the project.</source>
        <translation>Las tablas del proyecto.</translation>
    </message>
</context>
<context>
    <name>cli.purposeDataAdd</name>
    <message>
        <source>Import one file: as data import.</source>
        <translation>Importar un archivo: como data import.</translation>
    </message>
</context>
<context>
    <name>cli.purposeDataImport</name>
    <message>
        <source>Import tables from files, folders, archives, workbooks, databases, the web (https://…) or another project.</source>
        <translation>Importa tablas de archivos, carpetas, archivos comprimidos, libros de cálculo, bases de datos, la web (https://…) u otro proyecto.</translation>
    </message>
</context>
<context>
    <name>cli.purposeDataList</name>
    <message>
        <source>The imported tables: what they hold, and whether they are as imported.</source>
        <translation>Las tablas importadas: qué contienen y si siguen como se importaron.</translation>
    </message>
</context>
<context>
    <name>cli.purposeDataUse</name>
    <message>
        <source>Add imported tables that are only kept to the pipeline, so that models can be trained on them.</source>
        <translation>Incluye en el flujo tablas importadas que solo se guardan, para poder entrenar modelos con ellas.</translation>
    </message>
</context>
<context>
    <name>cli.purposeDelete</name>
    <message>
        <source>Take out the rows that a condition names.</source>
        <translation>Quitar las filas que señala una condición.</translation>
    </message>
</context>
<context>
    <name>cli.purposeDiffTable</name>
    <message>
        <source>What differs between two versions (default: the last two; &quot;workspace&quot;: the file as it is).</source>
        <translation>Qué difiere entre dos versiones (por defecto: las dos últimas; &quot;workspace&quot;: el archivo como está).</translation>
    </message>
</context>
<context>
    <name>cli.purposeEvaluate</name>
    <message>
        <source>Score a chosen experiment&apos;s model on the test rows.</source>
        <translation>Evalúa con las filas de pruebas el modelo de un experimento elegido.</translation>
    </message>
</context>
<context>
    <name>cli.purposeExp</name>
    <message>
        <source>Experiments: runs kept beside the project&apos;s own files.</source>
        <translation>Experimentos: ejecuciones que se guardan aparte de los archivos del proyecto.</translation>
    </message>
</context>
<context>
    <name>cli.purposeExpApply</name>
    <message>
        <source>Bring an experiment&apos;s files into the project.</source>
        <translation>Trae los archivos de un experimento al proyecto.</translation>
    </message>
</context>
<context>
    <name>cli.purposeExpArchive</name>
    <message>
        <source>Leave experiments out of listings; nothing is removed.</source>
        <translation>Dejar experimentos fuera de los listados; no se borra nada.</translation>
    </message>
</context>
<context>
    <name>cli.purposeExpBranch</name>
    <message>
        <source>Make a git branch of an experiment.</source>
        <translation>Crear una rama de git a partir de un experimento.</translation>
    </message>
</context>
<context>
    <name>cli.purposeExpDiff</name>
    <message>
        <source>What differs between two experiments (&quot;workspace&quot;: the present files).</source>
        <translation>En qué se diferencian dos experimentos («workspace»: los archivos actuales).</translation>
    </message>
</context>
<context>
    <name>cli.purposeExpList</name>
    <message>
        <source>The experiments with their validation figures, by dataset.</source>
        <translation>Los experimentos con sus cifras de validación, por conjunto de datos.</translation>
    </message>
</context>
<context>
    <name>cli.purposeExpNote</name>
    <message>
        <source>Write a note on an experiment; without a text it is taken away.</source>
        <translation>Escribir una nota en un experimento; sin texto, se quita.</translation>
    </message>
</context>
<context>
    <name>cli.purposeExpRemove</name>
    <message>
        <source>Remove experiments.</source>
        <translation>Elimina experimentos.</translation>
    </message>
</context>
<context>
    <name>cli.purposeExpRename</name>
    <message>
        <source>Give an experiment another name.</source>
        <translation>Dar otro nombre a un experimento.</translation>
    </message>
</context>
<context>
    <name>cli.purposeExpRestore</name>
    <message>
        <source>Bring experiments back out of the archive or the trash.</source>
        <translation>Recuperar experimentos del archivo o de la papelera.</translation>
    </message>
</context>
<context>
    <name>cli.purposeExpRun</name>
    <message>
        <source>Run an experiment; the project&apos;s files stay as they are.</source>
        <translation>Ejecuta un experimento; los archivos del proyecto no cambian.</translation>
    </message>
</context>
<context>
    <name>cli.purposeExpShow</name>
    <message>
        <source>Everything about one experiment.</source>
        <translation>Todo sobre un experimento.</translation>
    </message>
</context>
<context>
    <name>cli.purposeExpStar</name>
    <message>
        <source>Mark experiments with a star.</source>
        <translation>Marcar experimentos con una estrella.</translation>
    </message>
</context>
<context>
    <name>cli.purposeExpSweep</name>
    <message>
        <source>Run all experiments of a sweep file, or a grid of values.</source>
        <translation>Ejecutar todos los experimentos de un archivo de barrido, o una rejilla de valores.</translation>
    </message>
</context>
<context>
    <name>cli.purposeExpTag</name>
    <message>
        <source>Set tags of an experiment, or take them away.</source>
        <translation>Poner etiquetas a un experimento, o quitarlas.</translation>
    </message>
</context>
<context>
    <name>cli.purposeExport</name>
    <message>
        <source>Write a table for other programs as ARFF or CSV; its samples as an OpenML task.</source>
        <translation>Escribe una tabla para otros programas como ARFF o CSV; sus muestras, como tarea de OpenML.</translation>
    </message>
</context>
<context>
    <name>cli.purposeGc</name>
    <message>
        <source>Clean up the trash: removed experiments go for good, with the data that only they need.</source>
        <translation>Vaciar la papelera: los experimentos eliminados desaparecen para siempre, con los datos que solo ellos necesitan.</translation>
    </message>
</context>
<context>
    <name>cli.purposeHarmonise</name>
    <message>
        <source>Several rankings as one table (harmonised/NAME.yaml).</source>
        <translation>Varias clasificaciones como una sola tabla (harmonised/NOMBRE.yaml).</translation>
    </message>
</context>
<context>
    <name>cli.purposeHarmoniseBuild</name>
    <message>
        <source>Make the table part of the pipeline, with a recipe and features.</source>
        <translation>Incluye la tabla en el flujo, con una receta y características.</translation>
    </message>
</context>
<context>
    <name>cli.purposeHarmoniseCompare</name>
    <message>
        <source>How far two rankings agree about the order of institutions, by year.</source>
        <translation>Hasta qué punto coinciden dos clasificaciones en el orden de las instituciones, por año.</translation>
    </message>
</context>
<context>
    <name>cli.purposeHarmoniseDecide</name>
    <message>
        <source>Say whether two names are one institution (harmonised/aliases.yaml).</source>
        <translation>Decide si dos nombres son una institución (harmonised/aliases.yaml).</translation>
    </message>
</context>
<context>
    <name>cli.purposeHarmoniseList</name>
    <message>
        <source>The harmonised tables of the project.</source>
        <translation>Las tablas armonizadas del proyecto.</translation>
    </message>
</context>
<context>
    <name>cli.purposeHarmoniseMatch</name>
    <message>
        <source>Pairs of names that may be one institution, the most alike first.</source>
        <translation>Pares de nombres que pueden ser una institución, los más parecidos primero.</translation>
    </message>
</context>
<context>
    <name>cli.purposeHarmonisePropose</name>
    <message>
        <source>Describe a table made of the raw tables, to be looked through.</source>
        <translation>Describe una tabla hecha de las originales, para repasarla.</translation>
    </message>
</context>
<context>
    <name>cli.purposeHarmoniseRemove</name>
    <message>
        <source>Take the table out of the project: description, recipe, parameters.</source>
        <translation>Quita la tabla del proyecto: descripción, receta y parámetros.</translation>
    </message>
</context>
<context>
    <name>cli.purposeHarmoniseShow</name>
    <message>
        <source>Which column becomes which field, and what comes of it.</source>
        <translation>Qué columna pasa a qué campo, y qué resulta.</translation>
    </message>
</context>
<context>
    <name>cli.purposeHistory</name>
    <message>
        <source>The versions of a table: who, when, why and what changed.</source>
        <translation>Las versiones de una tabla: quién, cuándo, por qué y qué cambió.</translation>
    </message>
</context>
<context>
    <name>cli.purposeInit</name>
    <message>
        <source>Make a project in a new or empty folder.</source>
        <translation>Crea un proyecto en una carpeta nueva o vacía.</translation>
    </message>
</context>
<context>
    <name>cli.purposeMerge</name>
    <message>
        <source>Change rows that a file also has, by key, and add those that are new.</source>
        <translation>Cambiar por clave las filas que también tiene un archivo y añadir las nuevas.</translation>
    </message>
</context>
<context>
    <name>cli.purposeModel</name>
    <message>
        <source>Decide how models answer, and take them out of the project.</source>
        <translation>Decidir cómo responden los modelos y sacarlos del proyecto.</translation>
    </message>
</context>
<context>
    <name>cli.purposeModelExport</name>
    <message>
        <source>Write a run&apos;s model as a file for other programs.</source>
        <translation>Escribe el modelo de una ejecución como archivo para otros programas.</translation>
    </message>
</context>
<context>
    <name>cli.purposeModelThreshold</name>
    <message>
        <source>Keep with a run&apos;s model from which probability on it says positive, or show it.</source>
        <translation>Guardar con el modelo de una ejecución a partir de qué probabilidad dice positivo, o mostrarlo.</translation>
    </message>
</context>
<context>
    <name>cli.purposeOpen</name>
    <message>
        <source>Open the workbench, the window of Podium.</source>
        <translation>Abre la ventana de Podium.</translation>
    </message>
</context>
<context>
    <name>cli.purposeOverwrite</name>
    <message>
        <source>Replace all rows by those of a file.</source>
        <translation>Reemplazar todas las filas por las de un archivo.</translation>
    </message>
</context>
<context>
    <name>cli.purposePredict</name>
    <message>
        <source>Predict the rows of a raw table.</source>
        <translation>Predice las filas de una tabla sin procesar.</translation>
    </message>
</context>
<context>
    <name>cli.purposeQuality</name>
    <message>
        <source>Tell what is wrong with a table, worst first.</source>
        <translation>Dice qué le pasa a una tabla, lo peor primero.</translation>
    </message>
</context>
<context>
    <name>cli.purposeQueue</name>
    <message>
        <source>The queue of experiments that are to run, here or in the window.</source>
        <translation>La cola de experimentos por ejecutar, aquí o en la ventana.</translation>
    </message>
</context>
<context>
    <name>cli.purposeQueueCancel</name>
    <message>
        <source>Stop experiments of the queue, whoever runs them.</source>
        <translation>Detener experimentos de la cola, los ejecute quien los ejecute.</translation>
    </message>
</context>
<context>
    <name>cli.purposeQueueList</name>
    <message>
        <source>What runs and what waits, in order, and why it waits.</source>
        <translation>Lo que se ejecuta y lo que espera, en orden, y por qué espera.</translation>
    </message>
</context>
<context>
    <name>cli.purposeQueueMove</name>
    <message>
        <source>Give a waiting experiment another place: first, last or a number.</source>
        <translation>Dar otro lugar a un experimento en espera: first, last o un número.</translation>
    </message>
</context>
<context>
    <name>cli.purposeQueuePause</name>
    <message>
        <source>Let these wait, or nothing of the whole queue begin.</source>
        <translation>Dejar estos en pausa, o que no comience nada de toda la cola.</translation>
    </message>
</context>
<context>
    <name>cli.purposeQueueRemove</name>
    <message>
        <source>Take experiments out of the queue; those that are done stay experiments.</source>
        <translation>Quitar experimentos de la cola; los terminados siguen siendo experimentos.</translation>
    </message>
</context>
<context>
    <name>cli.purposeQueueResume</name>
    <message>
        <source>Take the pause of these, or of the whole queue, away.</source>
        <translation>Quitar la pausa de estos o de toda la cola.</translation>
    </message>
</context>
<context>
    <name>cli.purposeQueueRetry</name>
    <message>
        <source>Let what failed or was cancelled wait again, as it was put into the queue.</source>
        <translation>Poner otra vez en espera lo que falló o se canceló, tal como entró en la cola.</translation>
    </message>
</context>
<context>
    <name>cli.purposeQueueRun</name>
    <message>
        <source>Run what waits; Ctrl-C puts back what runs.</source>
        <translation>Ejecutar lo que espera; Ctrl-C devuelve a la cola lo que se ejecuta.</translation>
    </message>
</context>
<context>
    <name>cli.purposeRecord</name>
    <message>
        <source>Keep a table that was changed by hand as a version.</source>
        <translation>Conservar como versión una tabla cambiada a mano.</translation>
    </message>
</context>
<context>
    <name>cli.purposeReport</name>
    <message>
        <source>Write a run, or several compared, as one HTML file.</source>
        <translation>Escribir una ejecución, o varias comparadas, en un solo archivo HTML.</translation>
    </message>
</context>
<context>
    <name>cli.purposeRestore</name>
    <message>
        <source>Make a table as it was in an earlier version; that is a new version.</source>
        <translation>Dejar una tabla como estaba en una versión anterior; eso es una versión nueva.</translation>
    </message>
</context>
<context>
    <name>cli.purposeReviewTable</name>
    <message>
        <source>Which versions are approved, disabled or in review; or say it of one.</source>
        <translation>Qué versiones están aprobadas, inhabilitadas o en revisión; o decirlo de una.</translation>
    </message>
</context>
<context>
    <name>cli.purposeRules</name>
    <message>
        <source>What must hold for the tables (rules/TABLE.yaml; rules/raw and rules/prepared).</source>
        <translation>Lo que deben cumplir las tablas (rules/TABLA.yaml; rules/raw y rules/prepared).</translation>
    </message>
</context>
<context>
    <name>cli.purposeRulesAdd</name>
    <message>
        <source>Add a rule: its kind and settings as in &quot;podium rules kinds&quot;, such as range columns=score min=0.</source>
        <translation>Añade una regla: su tipo y sus ajustes como en «podium rules kinds»; por ejemplo, range columns=score min=0.</translation>
    </message>
</context>
<context>
    <name>cli.purposeRulesChange</name>
    <message>
        <source>Change settings of a rule; KEY= takes one out of it.</source>
        <translation>Cambia ajustes de una regla; CLAVE= quita uno.</translation>
    </message>
</context>
<context>
    <name>cli.purposeRulesCheck</name>
    <message>
        <source>Check the tables against the rules.</source>
        <translation>Comprueba las tablas con las reglas.</translation>
    </message>
</context>
<context>
    <name>cli.purposeRulesKinds</name>
    <message>
        <source>The kinds of rules and what each takes.</source>
        <translation>Los tipos de reglas y lo que admite cada uno.</translation>
    </message>
</context>
<context>
    <name>cli.purposeRulesList</name>
    <message>
        <source>The rules with their numbers, and what each says of its table now.</source>
        <translation>Las reglas con su número, y lo que cada una dice ahora de su tabla.</translation>
    </message>
</context>
<context>
    <name>cli.purposeRulesRemove</name>
    <message>
        <source>Take a rule away.</source>
        <translation>Quita una regla.</translation>
    </message>
</context>
<context>
    <name>cli.purposeRulesStage</name>
    <message>
        <source>Make the checks stages of the pipeline.</source>
        <translation>Convierte las comprobaciones en etapas del flujo.</translation>
    </message>
</context>
<context>
    <name>cli.purposeRun</name>
    <message>
        <source>Run the stages that changed, in the project folder.</source>
        <translation>Ejecuta las etapas que cambiaron, en la carpeta del proyecto.</translation>
    </message>
</context>
<context>
    <name>cli.purposeSchema</name>
    <message>
        <source>Show what the rows have to be, or change it.</source>
        <translation>Mostrar cómo han de ser las filas, o cambiarlo.</translation>
    </message>
</context>
<context>
    <name>cli.purposeShowTable</name>
    <message>
        <source>The first rows of a table, as TABLE or TABLE@VERSION.</source>
        <translation>Las primeras filas de una tabla, como TABLA o TABLA@VERSIÓN.</translation>
    </message>
</context>
<context>
    <name>cli.purposeStage</name>
    <message>
        <source>Run one built-in stage, as dvc.yaml calls it.</source>
        <translation>Ejecuta una etapa incorporada, como la llama dvc.yaml.</translation>
    </message>
</context>
<context>
    <name>cli.purposeStatus</name>
    <message>
        <source>Which stages would run, and why.</source>
        <translation>Qué etapas se ejecutarían y por qué.</translation>
    </message>
</context>
<context>
    <name>cli.purposeUndo</name>
    <message>
        <source>Take back the last change of the project, or the one with this id.</source>
        <translation>Deshace el último cambio del proyecto o el que tiene este id.</translation>
    </message>
</context>
<context>
    <name>cli.purposeUpdate</name>
    <message>
        <source>With --set: set cells of the rows that a condition names. Without: say whether the source of the table (of every one) on the web or in another project changed.</source>
        <translation>Con --set: cambia celdas de las filas que indica una condición. Sin él: dice si cambió el origen de la tabla (de todas) en la web o en otro proyecto.</translation>
    </message>
</context>
<context>
    <name>cli.purposeVerify</name>
    <message>
        <source>Check stored data against its hashes, and the index against git.</source>
        <translation>Comprueba los datos guardados con sus huellas y el índice con git.</translation>
    </message>
</context>
<context>
    <name>cli.qualityReport</name>
    <message>
        <source>The report is in {file}.</source>
        <translation>El informe está en {file}.</translation>
    </message>
</context>
<context>
    <name>cli.queueCancelled</name>
    <message>
        <source>cancelled</source>
        <translation>cancelado</translation>
    </message>
</context>
<context>
    <name>cli.queueDone</name>
    <message>
        <source>done</source>
        <translation>terminado</translation>
    </message>
</context>
<context>
    <name>cli.queueEmpty</name>
    <message>
        <source>Nothing waits or runs. &quot;podium exp run --queue&quot; puts an experiment into the queue.</source>
        <translation>Nada espera ni se ejecuta. «podium exp run --queue» pone un experimento en la cola.</translation>
    </message>
</context>
<context>
    <name>cli.queueFailed</name>
    <message>
        <source>failed</source>
        <translation>fallido</translation>
    </message>
</context>
<context>
    <name>cli.queueIsPaused</name>
    <message>
        <source>The queue is paused; what runs goes on.</source>
        <translation>La cola está en pausa; lo que se ejecuta continúa.</translation>
    </message>
</context>
<context>
    <name>cli.queueIsResumed</name>
    <message>
        <source>The queue is not paused any more.</source>
        <translation>La cola ya no está en pausa.</translation>
    </message>
</context>
<context>
    <name>cli.queueJobCancelled</name>
    <message>
        <source>{name}: cancelled</source>
        <translation>{name}: cancelado</translation>
    </message>
</context>
<context>
    <name>cli.queueJobUnchanged</name>
    <message>
        <source>{name}: there already, unchanged</source>
        <translation>{name}: ya existía, sin cambios</translation>
    </message>
</context>
<context>
    <name>cli.queueJobs</name>
    <message>
        <source>How many run at once is said to &quot;podium queue run&quot;, not together with --queue.</source>
        <translation>Cuántos se ejecutan a la vez se indica a «podium queue run», no junto con --queue.</translation>
    </message>
</context>
<context>
    <name>cli.queueJobsCancelled</name>
    <message>
        <source>Cancelled: {names}</source>
        <translation>Cancelados: {names}</translation>
    </message>
</context>
<context>
    <name>cli.queueJobsPaused</name>
    <message>
        <source>Paused: {names}</source>
        <translation>En pausa: {names}</translation>
    </message>
</context>
<context>
    <name>cli.queueJobsRemoved</name>
    <message>
        <source>No longer in the queue: {names}</source>
        <translation>Ya no están en la cola: {names}</translation>
    </message>
</context>
<context>
    <name>cli.queueJobsResumed</name>
    <message>
        <source>Waiting again: {names}</source>
        <translation>De nuevo en espera: {names}</translation>
    </message>
</context>
<context>
    <name>cli.queueLeft</name>
    <message>
        <source>The queue is paused; waiting: {count}. &quot;podium queue resume&quot; takes the pause away.</source>
        <translation>La cola está en pausa; en espera: {count}. «podium queue resume» quita la pausa.</translation>
    </message>
</context>
<context>
    <name>cli.queueNothing</name>
    <message>
        <source>Nothing waits in the queue.</source>
        <translation>Nada espera en la cola.</translation>
    </message>
</context>
<context>
    <name>cli.queuePaused</name>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
</context>
<context>
    <name>cli.queuePutBack</name>
    <message>
        <source>Back in the queue: {count}. &quot;podium queue run&quot; goes on.</source>
        <translation>De vuelta en la cola: {count}. «podium queue run» continúa.</translation>
    </message>
</context>
<context>
    <name>cli.queueRunning</name>
    <message>
        <source>running</source>
        <translation>en ejecución</translation>
    </message>
</context>
<context>
    <name>cli.queueWaiting</name>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
</context>
<context>
    <name>cli.queued</name>
    <message>
        <source>In the queue: {names}. &quot;podium queue run&quot; runs what waits.</source>
        <translation>En la cola: {names}. «podium queue run» ejecuta lo que espera.</translation>
    </message>
</context>
<context>
    <name>cli.rawAsImported</name>
    <message>
        <source>as imported</source>
        <translation>como se importó</translation>
    </message>
</context>
<context>
    <name>cli.rawChanged</name>
    <message>
        <source>changed since</source>
        <translation>modificada después</translation>
    </message>
</context>
<context>
    <name>cli.rawMissing</name>
    <message>
        <source>its file is missing</source>
        <translation>falta su archivo</translation>
    </message>
</context>
<context>
    <name>cli.recipeProblem</name>
    <message>
        <source>The recipe could not be applied, so what it mends is not known: {why}</source>
        <translation>La receta no se pudo aplicar, así que no se sabe qué arregla: {why}</translation>
    </message>
</context>
<context>
    <name>cli.rejectedRow</name>
    <message>
        <source>  row {row}: {reason}</source>
        <translation>  fila {row}: {reason}</translation>
    </message>
</context>
<context>
    <name>cli.removed</name>
    <message>
        <source>In the trash: {names}. &quot;podium exp restore&quot; brings them back, &quot;podium gc&quot; cleans up for good.</source>
        <translation>En la papelera: {names}. «podium exp restore» los recupera, «podium gc» los elimina para siempre.</translation>
    </message>
</context>
<context>
    <name>cli.renamed</name>
    <message>
        <source>{old} is now called {new}.</source>
        <translation>{old} se llama ahora {new}.</translation>
    </message>
</context>
<context>
    <name>cli.replayFiles</name>
    <message>
        <source>The replayed rows and answers are in {folder}.</source>
        <translation>Las filas comprobadas y sus respuestas están en {folder}.</translation>
    </message>
</context>
<context>
    <name>cli.replayed</name>
    <message>
        <source>Replayed before it was kept: {rows} rows ({thresholds} on and beside the split thresholds, {validation} validation rows), all labels equal, largest difference of a probability {difference}.</source>
        <translation>Comprobado antes de conservarlo: {rows} filas ({thresholds} en los umbrales de división y junto a ellos, {validation} de validación), todas las etiquetas iguales, mayor diferencia de una probabilidad {difference}.</translation>
    </message>
</context>
<context>
    <name>cli.reportLanguage</name>
    <message>
        <source>A report is written in en or es, not in &quot;{language}&quot;.</source>
        <translation>Un informe se escribe en «en» o en «es», no en «{language}».</translation>
    </message>
</context>
<context>
    <name>cli.reportOutput</name>
    <message>
        <source>Write the report to which file? Give -o FILE.</source>
        <translation>¿En qué archivo se escribe el informe? Indíquelo con -o FILE.</translation>
    </message>
</context>
<context>
    <name>cli.reported</name>
    <message>
        <source>The report is in {file}. It opens in any browser and needs no network.</source>
        <translation>El informe está en {file}. Se abre en cualquier navegador y no necesita red.</translation>
    </message>
</context>
<context>
    <name>cli.restored</name>
    <message>
        <source>Brought back: {names}.</source>
        <translation>Recuperados: {names}.</translation>
    </message>
</context>
<context>
    <name>cli.restoredSchema</name>
    <message>
        <source>With the version its columns and rules come back: {what}.</source>
        <translation>Con la versión vuelven sus columnas y reglas: {what}.</translation>
    </message>
</context>
<context>
    <name>cli.reviewUndo</name>
    <message>
        <source>&quot;podium undo&quot; takes the change back.</source>
        <translation>«podium undo» deshace el cambio.</translation>
    </message>
</context>
<context>
    <name>cli.rowsAdded</name>
    <message>
        <source>New:</source>
        <translation>Nuevas:</translation>
    </message>
</context>
<context>
    <name>cli.rowsChanged</name>
    <message>
        <source>Changed:</source>
        <translation>Cambiadas:</translation>
    </message>
</context>
<context>
    <name>cli.rowsNumber</name>
    <message>
        <source>--rows takes a number, not &quot;{value}&quot;.</source>
        <translation>--rows lleva un número, no &quot;{value}&quot;.</translation>
    </message>
</context>
<context>
    <name>cli.rowsRefused</name>
    <message>
        <source>Rows that do not fit the table {table}: {count}. Nothing was changed.
{rows}</source>
        <translation>Filas que no encajan en la tabla {table}: {count}. No se cambió nada.
{rows}</translation>
    </message>
</context>
<context>
    <name>cli.rowsRemoved</name>
    <message>
        <source>Gone:</source>
        <translation>Quitadas:</translation>
    </message>
</context>
<context>
    <name>cli.rowsSkipped</name>
    <message>
        <source>Rows that do not fit and were left out: {count}
{rows}</source>
        <translation>Filas que no encajan y se dejaron fuera: {count}
{rows}</translation>
    </message>
</context>
<context>
    <name>cli.ruleAdded</name>
    <message>
        <source>Added a rule for {table}: {rule}.</source>
        <translation>Regla añadida para {table}: {rule}.</translation>
    </message>
</context>
<context>
    <name>cli.ruleBroken</name>
    <message>
        <source>broken in {broken} of {checked}</source>
        <translation>se incumple en {broken} de {checked}</translation>
    </message>
</context>
<context>
    <name>cli.ruleCell</name>
    <message>
        <source>row {row}, {column}: &quot;{value}&quot;</source>
        <translation>fila {row}, {column}: «{value}»</translation>
    </message>
</context>
<context>
    <name>cli.ruleChanged</name>
    <message>
        <source>Changed a rule for {table}; it is now: {rule}.</source>
        <translation>Regla cambiada para {table}; ahora es: {rule}.</translation>
    </message>
</context>
<context>
    <name>cli.ruleGroup</name>
    <message>
        <source>{value} rows</source>
        <translation>{value} filas</translation>
    </message>
</context>
<context>
    <name>cli.ruleHolds</name>
    <message>
        <source>It holds now; looked at: {checked}.</source>
        <translation>Ahora se cumple; comprobadas: {checked}.</translation>
    </message>
</context>
<context>
    <name>cli.ruleKind</name>
    <message>
        <source>There is no kind of rule &quot;{kind}&quot;, only {known}.</source>
        <translation>No hay ningún tipo de regla «{kind}»; solo {known}.</translation>
    </message>
</context>
<context>
    <name>cli.ruleNoTable</name>
    <message>
        <source>{table} is not there yet: what the rule would find is not known.</source>
        <translation>{table} todavía no está: no se sabe qué encontraría la regla.</translation>
    </message>
</context>
<context>
    <name>cli.ruleRemoved</name>
    <message>
        <source>Took a rule for {table} away: {rule}.</source>
        <translation>Regla quitada de {table}: {rule}.</translation>
    </message>
</context>
<context>
    <name>cli.ruleState</name>
    <message>
        <source>--on takes raw, clean or prepared, not &quot;{word}&quot;.</source>
        <translation>--on admite raw, clean o prepared, no «{word}».</translation>
    </message>
</context>
<context>
    <name>cli.ruleWouldBeAdded</name>
    <message>
        <source>Would add a rule for {table}: {rule}.</source>
        <translation>Se añadiría una regla para {table}: {rule}.</translation>
    </message>
</context>
<context>
    <name>cli.ruleWouldBeChanged</name>
    <message>
        <source>Would change a rule for {table}; it would be: {rule}.</source>
        <translation>Se cambiaría una regla para {table}; sería: {rule}.</translation>
    </message>
</context>
<context>
    <name>cli.rulesCommon</name>
    <message>
        <source>All take severity (error, warning), name and where.</source>
        <translation>Todas admiten severity (error, warning), name y where.</translation>
    </message>
</context>
<context>
    <name>cli.rulesHold</name>
    <message>
        <source>{holding} of {count} rules hold.</source>
        <translation>Se cumplen {holding} de {count} reglas.</translation>
    </message>
</context>
<context>
    <name>cli.rulesStageAdded</name>
    <message>
        <source>The stage {stage} checks the rules from now on; the pipeline goes on only where they hold.</source>
        <translation>Desde ahora la etapa {stage} comprueba las reglas; el flujo solo sigue si se cumplen.</translation>
    </message>
</context>
<context>
    <name>cli.rulesUnused</name>
    <message>
        <source>{file} is for no table of the project.</source>
        <translation>{file} no corresponde a ninguna tabla del proyecto.</translation>
    </message>
</context>
<context>
    <name>cli.sameVersions</name>
    <message>
        <source>The two versions hold the same.</source>
        <translation>Las dos versiones contienen lo mismo.</translation>
    </message>
</context>
<context>
    <name>cli.sampleAndData</name>
    <message>
        <source>--sample and --data exclude each other.</source>
        <translation>--sample y --data se excluyen entre sí.</translation>
    </message>
</context>
<context>
    <name>cli.schemaKey</name>
    <message>
        <source>key</source>
        <translation>clave</translation>
    </message>
</context>
<context>
    <name>cli.schemaNotNull</name>
    <message>
        <source>never missing</source>
        <translation>nunca falta</translation>
    </message>
</context>
<context>
    <name>cli.seeHelp</name>
    <message>
        <source>See &quot;podium --help&quot;.</source>
        <translation>Vea «podium --help».</translation>
    </message>
</context>
<context>
    <name>cli.setPair</name>
    <message>
        <source>&quot;{text}&quot; is no COLUMN=VALUE.</source>
        <translation>&quot;{text}&quot; no es COLUMNA=VALOR.</translation>
    </message>
</context>
<context>
    <name>cli.setWhat</name>
    <message>
        <source>Set what? Give --set COLUMN=VALUE.</source>
        <translation>¿Qué se pone? Indique --set COLUMNA=VALOR.</translation>
    </message>
</context>
<context>
    <name>cli.settingWanted</name>
    <message>
        <source>A setting is written KEY=VALUE, not &quot;{setting}&quot;.</source>
        <translation>Un ajuste se escribe CLAVE=VALOR, no «{setting}».</translation>
    </message>
</context>
<context>
    <name>cli.severalFindings</name>
    <message>
        <source>{table} has several findings {finding}.</source>
        <translation>{table} tiene varios hallazgos {finding}.</translation>
    </message>
</context>
<context>
    <name>cli.severalHarmonised</name>
    <message>
        <source>There are several harmonised tables.</source>
        <translation>Hay varias tablas armonizadas.</translation>
    </message>
</context>
<context>
    <name>cli.severalHarmonisedHint</name>
    <message>
        <source>Name one: podium harmonise list tells which there are.</source>
        <translation>Indique una: podium harmonise list dice cuáles hay.</translation>
    </message>
</context>
<context>
    <name>cli.sharedStore</name>
    <message>
        <source>The store of data lies outside of this project, where others may use it: nothing is deleted there. &quot;dvc gc --projects&quot; can do that.</source>
        <translation>El almacén de datos está fuera de este proyecto, donde otros pueden usarlo: allí no se borra nada. «dvc gc --projects» puede hacerlo.</translation>
    </message>
</context>
<context>
    <name>cli.significance</name>
    <message>
        <source>Significance</source>
        <translation>Significación</translation>
    </message>
</context>
<context>
    <name>cli.sourceChanged</name>
    <message>
        <source>changed since the import</source>
        <translation>cambió desde la importación</translation>
    </message>
</context>
<context>
    <name>cli.sourceGone</name>
    <message>
        <source>no longer there</source>
        <translation>ya no está</translation>
    </message>
</context>
<context>
    <name>cli.sourceSame</name>
    <message>
        <source>unchanged</source>
        <translation>sin cambios</translation>
    </message>
</context>
<context>
    <name>cli.sourceUnreachable</name>
    <message>
        <source>cannot be asked</source>
        <translation>no se puede consultar</translation>
    </message>
</context>
<context>
    <name>cli.stageRevision</name>
    <message>
        <source>A stage needs its revision: podium stage NAME --rev N.</source>
        <translation>Una etapa necesita su revisión: podium stage NAME --rev N.</translation>
    </message>
</context>
<context>
    <name>cli.starMark</name>
    <message>
        <source>starred</source>
        <translation>con estrella</translation>
    </message>
</context>
<context>
    <name>cli.starred</name>
    <message>
        <source>Starred: {names}.</source>
        <translation>Con estrella: {names}.</translation>
    </message>
</context>
<context>
    <name>cli.stateFailed</name>
    <message>
        <source>failed</source>
        <translation>falló</translation>
    </message>
</context>
<context>
    <name>cli.stateFrozen</name>
    <message>
        <source>frozen</source>
        <translation>congelada</translation>
    </message>
</context>
<context>
    <name>cli.stateNeverRun</name>
    <message>
        <source>never run</source>
        <translation>nunca ejecutada</translation>
    </message>
</context>
<context>
    <name>cli.stateStale</name>
    <message>
        <source>to run</source>
        <translation>por ejecutar</translation>
    </message>
</context>
<context>
    <name>cli.stateUpToDate</name>
    <message>
        <source>up to date</source>
        <translation>al día</translation>
    </message>
</context>
<context>
    <name>cli.sweepDone</name>
    <message>
        <source>{count} {count:experiment|experiments} in {time}. &quot;podium exp list&quot; compares them.</source>
        <translation>{count} {count:experimento|experimentos} en {time}. «podium exp list» los compara.</translation>
    </message>
</context>
<context>
    <name>cli.sweepFailed</name>
    <message>
        <source>The experiment {name} failed.</source>
        <translation>El experimento {name} falló.</translation>
    </message>
</context>
<context>
    <name>cli.sweepFileOrGrid</name>
    <message>
        <source>Name a sweep file, or the values to try with --grid; not both.</source>
        <translation>Indique un archivo de barrido, o los valores que probar con --grid; no ambas cosas.</translation>
    </message>
</context>
<context>
    <name>cli.sweepUnchanged</name>
    <message>
        <source>Unchanged: {names}</source>
        <translation>Sin cambios: {names}</translation>
    </message>
</context>
<context>
    <name>cli.synthetic</name>
    <message>
        <source>Its tables are synthetic: made up with the schema and the faults of the real rankings.</source>
        <translation>Sus tablas son sintéticas: inventadas con el esquema y los defectos de los rankings reales.</translation>
    </message>
</context>
<context>
    <name>cli.tableDone</name>
    <message>
        <source>{table}: rows new {added}, changed {changed}, gone {removed}; {rows} in all. Version {version} ({commit}).</source>
        <translation>{table}: filas nuevas {added}, cambiadas {changed}, quitadas {removed}; {rows} en total. Versión {version} ({commit}).</translation>
    </message>
</context>
<context>
    <name>cli.tableKept</name>
    <message>
        <source>kept, no stage reads it</source>
        <translation>guardada, ninguna etapa la lee</translation>
    </message>
</context>
<context>
    <name>cli.tableNew</name>
    <message>
        <source>new</source>
        <translation>nueva</translation>
    </message>
</context>
<context>
    <name>cli.tableRefused</name>
    <message>
        <source>cannot be imported</source>
        <translation>no se puede importar</translation>
    </message>
</context>
<context>
    <name>cli.tableReplaces</name>
    <message>
        <source>replaces the present one</source>
        <translation>sustituye a la actual</translation>
    </message>
</context>
<context>
    <name>cli.tableReplacesRows</name>
    <message>
        <source>replaces {rows} {rows:row|rows}, {columns} {columns:column|columns}</source>
        <translation>sustituye {rows} {rows:fila|filas} y {columns} {columns:columna|columnas}</translation>
    </message>
</context>
<context>
    <name>cli.tableSame</name>
    <message>
        <source>the same as in the project</source>
        <translation>igual que en el proyecto</translation>
    </message>
</context>
<context>
    <name>cli.tableUnchanged</name>
    <message>
        <source>{table}: nothing to change; {rows} rows in all.</source>
        <translation>{table}: nada que cambiar; {rows} filas en total.</translation>
    </message>
</context>
<context>
    <name>cli.tableWithoutTarget</name>
    <message>
        <source>--table needs --target with a column of this table.</source>
        <translation>--table necesita --target con una columna de esa tabla.</translation>
    </message>
</context>
<context>
    <name>cli.tableWould</name>
    <message>
        <source>{table}: rows would be new {added}, changed {changed}, gone {removed}; {rows} in all afterwards.</source>
        <translation>{table}: filas nuevas serían {added}, cambiadas {changed}, quitadas {removed}; {rows} en total después.</translation>
    </message>
</context>
<context>
    <name>cli.tableWritten</name>
    <message>
        <source>{count} {count:row is|rows are} in {file}.</source>
        <translation>{count} {count:fila está|filas están} en {file}.</translation>
    </message>
</context>
<context>
    <name>cli.tagWanted</name>
    <message>
        <source>A tag is written KEY=VALUE, not &quot;{tag}&quot;.</source>
        <translation>Una etiqueta se escribe CLAVE=VALOR, no &quot;{tag}&quot;.</translation>
    </message>
</context>
<context>
    <name>cli.tagged</name>
    <message>
        <source>The tags of {names} are changed.</source>
        <translation>Etiquetas de {names} cambiadas.</translation>
    </message>
</context>
<context>
    <name>cli.takenBack</name>
    <message>
        <source>Taken back: {what}</source>
        <translation>Deshecho: {what}</translation>
    </message>
</context>
<context>
    <name>cli.targetWithoutData</name>
    <message>
        <source>--target needs --data with the file that has this column.</source>
        <translation>--target necesita --data con el archivo que tiene esa columna.</translation>
    </message>
</context>
<context>
    <name>cli.testFigures</name>
    <message>
        <source>{name} on the test rows</source>
        <translation>{name} con las filas de pruebas</translation>
    </message>
</context>
<context>
    <name>cli.testHidden</name>
    <message>
        <source>It was also scored on the test rows; those figures are not for choosing and stand in &quot;--json&quot; only.</source>
        <translation>También se evaluó con las filas de pruebas; esas cifras no son para elegir y están solo en «--json».</translation>
    </message>
</context>
<context>
    <name>cli.testThreshold</name>
    <message>
        <source>Decided by the threshold chosen for the model: {threshold}.</source>
        <translation>Decidido por el umbral elegido para el modelo: {threshold}.</translation>
    </message>
</context>
<context>
    <name>cli.threads</name>
    <message>
        <source>&quot;{value}&quot; is no number of threads (1 to {most}).</source>
        <translation>«{value}» no es un número de hilos (de 1 a {most}).</translation>
    </message>
</context>
<context>
    <name>cli.thresholdCounts</name>
    <message>
        <source>On the validation rows: false positives: {fp}, false negatives: {fn}, right: {right}.</source>
        <translation>En las filas de validación: falsos positivos: {fp}, falsos negativos: {fn}, aciertos: {right}.</translation>
    </message>
</context>
<context>
    <name>cli.thresholdIs</name>
    <message>
        <source>The model of {run} says positive from {threshold} on.</source>
        <translation>El modelo de {run} dice positivo a partir de {threshold}.</translation>
    </message>
</context>
<context>
    <name>cli.trashBytes</name>
    <message>
        <source>Frees alone</source>
        <translation>Libera por sí solo</translation>
    </message>
</context>
<context>
    <name>cli.trashId</name>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
</context>
<context>
    <name>cli.trashName</name>
    <message>
        <source>Experiment</source>
        <translation>Experimento</translation>
    </message>
</context>
<context>
    <name>cli.trashRemoved</name>
    <message>
        <source>Removed</source>
        <translation>Eliminado</translation>
    </message>
</context>
<context>
    <name>cli.undefined</name>
    <message>
        <source>undefined</source>
        <translation>sin definir</translation>
    </message>
</context>
<context>
    <name>cli.undoId</name>
    <message>
        <source>&quot;{value}&quot; is not the id of a change; &quot;podium undo --list&quot; shows them.</source>
        <translation>«{value}» no es el id de un cambio; «podium undo --list» los muestra.</translation>
    </message>
</context>
<context>
    <name>cli.undone</name>
    <message>
        <source>(taken back)</source>
        <translation>(deshecho)</translation>
    </message>
</context>
<context>
    <name>cli.unknownArgument</name>
    <message>
        <source>&quot;{argument}&quot; is not understood here.</source>
        <translation>«{argument}» no se entiende aquí.</translation>
    </message>
</context>
<context>
    <name>cli.unknownCommand</name>
    <message>
        <source>There is no command &quot;{name}&quot;.</source>
        <translation>No existe la orden «{name}».</translation>
    </message>
</context>
<context>
    <name>cli.unstarred</name>
    <message>
        <source>No star any more: {names}.</source>
        <translation>Ya sin estrella: {names}.</translation>
    </message>
</context>
<context>
    <name>cli.updateEither</name>
    <message>
        <source>Cells are set in one TABLE and without --import; sources are asked without --set, --where and --all.</source>
        <translation>Las celdas se cambian en una TABLA y sin --import; los orígenes se consultan sin --set, --where ni --all.</translation>
    </message>
</context>
<context>
    <name>cli.usage</name>
    <message>
        <source>Usage: {usage}</source>
        <translation>Uso: {usage}</translation>
    </message>
</context>
<context>
    <name>cli.validationFigures</name>
    <message>
        <source>Validation</source>
        <translation>Validación</translation>
    </message>
</context>
<context>
    <name>cli.valueMissing</name>
    <message>
        <source>The option {option} needs a value, and one only.</source>
        <translation>La opción {option} necesita un valor, y solo uno.</translation>
    </message>
</context>
<context>
    <name>cli.warning</name>
    <message>
        <source>Warning: {text}</source>
        <translation>Advertencia: {text}</translation>
    </message>
</context>
<context>
    <name>cli.warningMark</name>
    <message>
        <source>has warnings; see &quot;podium exp show NAME&quot;</source>
        <translation>tiene advertencias; véalas con «podium exp show NAME»</translation>
    </message>
</context>
<context>
    <name>cli.warnings</name>
    <message>
        <source>Warnings</source>
        <translation>Advertencias</translation>
    </message>
</context>
<context>
    <name>cli.where</name>
    <message>
        <source>Where: {text}</source>
        <translation>Dónde: {text}</translation>
    </message>
</context>
<context>
    <name>cli.whichExperiment</name>
    <message>
        <source>Say which experiment to evaluate; there are {count}.</source>
        <translation>Indique qué experimento evaluar; hay {count}.</translation>
    </message>
</context>
<context>
    <name>cli.whichRows</name>
    <message>
        <source>Which rows? Give --where CONDITION, or --all.</source>
        <translation>¿Qué filas? Indique --where CONDICIÓN, o --all.</translation>
    </message>
</context>
<context>
    <name>cli.wouldClean</name>
    <message>
        <source>Would go for good: experiments: {count}; data that nothing else needs: {bytes}.</source>
        <translation>Se eliminarían para siempre: experimentos: {count}; datos que nada más necesita: {bytes}.</translation>
    </message>
</context>
<context>
    <name>cli.wouldForget</name>
    <message>
        <source>Changes made so far that could not be undone any more: {count}.</source>
        <translation>Cambios hechos hasta ahora que ya no se podrían deshacer: {count}.</translation>
    </message>
</context>
<context>
    <name>cli.yearUsage</name>
    <message>
        <source>--year takes a number.</source>
        <translation>--year toma un número.</translation>
    </message>
</context>
<context>
    <name>comparison.against</name>
    <message>
        <source>{y} against {x}</source>
        <translation>{y} frente a {x}</translation>
    </message>
</context>
<context>
    <name>comparison.agreeClosely</name>
    <message>
        <source>agree closely</source>
        <translation>coinciden mucho</translation>
    </message>
</context>
<context>
    <name>comparison.agreeHardly</name>
    <message>
        <source>hardly agree</source>
        <translation>apenas coinciden</translation>
    </message>
</context>
<context>
    <name>comparison.agreeMostly</name>
    <message>
        <source>agree for the most part</source>
        <translation>coinciden en gran parte</translation>
    </message>
</context>
<context>
    <name>comparison.agreeSomewhat</name>
    <message>
        <source>agree somewhat</source>
        <translation>coinciden algo</translation>
    </message>
</context>
<context>
    <name>comparison.badBootstrap</name>
    <message>
        <source>An interval needs resamples and a confidence between 0 and 1.</source>
        <translation>Un intervalo necesita remuestreos y una confianza entre 0 y 1.</translation>
    </message>
</context>
<context>
    <name>comparison.bandNote</name>
    <message>
        <source>○ a band such as 101–150, drawn at its middle</source>
        <translation>○ una franja como 101–150, dibujada en su mitad</translation>
    </message>
</context>
<context>
    <name>comparison.bandsCompared</name>
    <message>
        <source>Of {count} of them a place is the middle of a band such as 101–150.</source>
        <translation>En {count} de ellas un puesto es la mitad de una franja como 101–150.</translation>
    </message>
</context>
<context>
    <name>comparison.both</name>
    <message>
        <source>{x} · {y}</source>
        <translation>{x} · {y}</translation>
    </message>
</context>
<context>
    <name>comparison.brushed</name>
    <message>
        <source>{name} {low} … {high}</source>
        <translation>{name} {low} … {high}</translation>
    </message>
</context>
<context>
    <name>comparison.brushedNames</name>
    <message>
        <source>{name}: {names}</source>
        <translation>{name}: {names}</translation>
    </message>
</context>
<context>
    <name>comparison.calibrated</name>
    <message>
        <source>As said</source>
        <translation>Como se dijo</translation>
    </message>
</context>
<context>
    <name>comparison.calibrationTitle</name>
    <message>
        <source>Calibration</source>
        <translation>Calibración</translation>
    </message>
</context>
<context>
    <name>comparison.chance</name>
    <message>
        <source>Chance</source>
        <translation>Azar</translation>
    </message>
</context>
<context>
    <name>comparison.classOf</name>
    <message>
        <source>class {class}</source>
        <translation>clase {class}</translation>
    </message>
</context>
<context>
    <name>comparison.distinguishable</name>
    <message>
        <source>more than chance explains (McNemar {p}).</source>
        <translation>más de lo que explica el azar (McNemar {p}).</translation>
    </message>
</context>
<context>
    <name>comparison.eachAgainstRest</name>
    <message>
        <source>Each line is one class against all others.</source>
        <translation>Cada línea es una clase frente a todas las demás.</translation>
    </message>
</context>
<context>
    <name>comparison.falsePositiveRate</name>
    <message>
        <source>False positive rate</source>
        <translation>Tasa de falsos positivos</translation>
    </message>
</context>
<context>
    <name>comparison.filteredOut</name>
    <message>
        <source>Runs that the filter leaves out: {count}.</source>
        <translation>Ejecuciones que el filtro deja fuera: {count}.</translation>
    </message>
</context>
<context>
    <name>comparison.knownMetrics</name>
    <message>
        <source>The metrics are: {metrics}.</source>
        <translation>Las métricas son: {metrics}.</translation>
    </message>
</context>
<context>
    <name>comparison.leftOut</name>
    <message>
        <source>Runs that lack one of the values: {count}.</source>
        <translation>Ejecuciones a las que falta alguno de los valores: {count}.</translation>
    </message>
</context>
<context>
    <name>comparison.lift</name>
    <message>
        <source>Times as many as by chance</source>
        <translation>Veces más que al azar</translation>
    </message>
</context>
<context>
    <name>comparison.liftTitle</name>
    <message>
        <source>Lift</source>
        <translation>Ganancia</translation>
    </message>
</context>
<context>
    <name>comparison.moreRight</name>
    <message>
        <source>{better} gets {more} of {rows} rows more right than {other}: {conclusion}</source>
        <translation>{better} acierta {more} de {rows} filas más que {other}: {conclusion}</translation>
    </message>
</context>
<context>
    <name>comparison.moreThanTwoClasses</name>
    <message>
        <source>It has more than two classes.</source>
        <translation>Tiene más de dos clases.</translation>
    </message>
</context>
<context>
    <name>comparison.name</name>
    <message>
        <source>{name}</source>
        <translation>{name}</translation>
    </message>
</context>
<context>
    <name>comparison.noCurve</name>
    <message>
        <source>{run} has no {curve}.</source>
        <translation>{run} no tiene {curve}.</translation>
    </message>
</context>
<context>
    <name>comparison.noCurveReason</name>
    <message>
        <source>{run} has no {curve}: {reason}</source>
        <translation>{run} no tiene {curve}: {reason}</translation>
    </message>
</context>
<context>
    <name>comparison.noPositiveRows</name>
    <message>
        <source>{run} is not drawn: no validation row is of the positive class.</source>
        <translation>{run} no se dibuja: ninguna fila de validación es de la clase positiva.</translation>
    </message>
</context>
<context>
    <name>comparison.noThreshold</name>
    <message>
        <source>Only a run of two classes has a threshold.</source>
        <translation>Solo una ejecución de dos clases tiene umbral.</translation>
    </message>
</context>
<context>
    <name>comparison.notDistinguishable</name>
    <message>
        <source>not distinguishable on these data (McNemar {p}).</source>
        <translation>no se distinguen con estos datos (McNemar {p}).</translation>
    </message>
</context>
<context>
    <name>comparison.notSameRows</name>
    <message>
        <source>These runs were not judged on the same rows.</source>
        <translation>Estas ejecuciones no se evaluaron con las mismas filas.</translation>
    </message>
</context>
<context>
    <name>comparison.observedShare</name>
    <message>
        <source>Share that is positive</source>
        <translation>Proporción de positivos</translation>
    </message>
</context>
<context>
    <name>comparison.oneAgainstRest</name>
    <message>
        <source>Class {class} against all others.</source>
        <translation>Clase {class} frente a todas las demás.</translation>
    </message>
</context>
<context>
    <name>comparison.otherInstitutions</name>
    <message>
        <source>institutions</source>
        <translation>instituciones</translation>
    </message>
</context>
<context>
    <name>comparison.otherRows</name>
    <message>
        <source>Not the same rows: these runs were judged on different validation rows or labels. Their figures cannot be measured by each other.</source>
        <translation>No son las mismas filas: estas ejecuciones se juzgaron con filas de validación o etiquetas distintas. Sus medidas no se pueden comparar entre sí.</translation>
    </message>
</context>
<context>
    <name>comparison.otherRuns</name>
    <message>
        <source>Other runs: {count}</source>
        <translation>Otras ejecuciones: {count}</translation>
    </message>
</context>
<context>
    <name>comparison.pBelow</name>
    <message>
        <source>p &lt; {p}</source>
        <translation>p &lt; {p}</translation>
    </message>
</context>
<context>
    <name>comparison.pIs</name>
    <message>
        <source>p = {p}</source>
        <translation>p = {p}</translation>
    </message>
</context>
<context>
    <name>comparison.parallelTitle</name>
    <message>
        <source>Parameters and figures of the runs</source>
        <translation>Parámetros y medidas de las ejecuciones</translation>
    </message>
</context>
<context>
    <name>comparison.place</name>
    <message>
        <source>Place</source>
        <translation>Puesto</translation>
    </message>
</context>
<context>
    <name>comparison.placeAt</name>
    <message>
        <source>{institution} · {ranking} {year}: {place}</source>
        <translation>{institution} · {ranking} {year}: {place}</translation>
    </message>
</context>
<context>
    <name>comparison.placeIn</name>
    <message>
        <source>Place in {ranking}</source>
        <translation>Puesto en {ranking}</translation>
    </message>
</context>
<context>
    <name>comparison.placesInTwo</name>
    <message>
        <source>{institution} · {first} {place}, {second} {other}</source>
        <translation>{institution} · {first} {place}, {second} {other}</translation>
    </message>
</context>
<context>
    <name>comparison.placesOf</name>
    <message>
        <source>{institution} · {ranking}</source>
        <translation>{institution} · {ranking}</translation>
    </message>
</context>
<context>
    <name>comparison.placesTitle</name>
    <message>
        <source>Places over the years</source>
        <translation>Puestos a lo largo de los años</translation>
    </message>
</context>
<context>
    <name>comparison.precision</name>
    <message>
        <source>Precision</source>
        <translation>Precisión</translation>
    </message>
</context>
<context>
    <name>comparison.precisionName</name>
    <message>
        <source>precision</source>
        <translation>precisión</translation>
    </message>
</context>
<context>
    <name>comparison.precisionRecallCurve</name>
    <message>
        <source>precision-recall curve</source>
        <translation>curva de precisión y exhaustividad</translation>
    </message>
</context>
<context>
    <name>comparison.precisionRecallTitle</name>
    <message>
        <source>Precision and recall</source>
        <translation>Precisión y exhaustividad</translation>
    </message>
</context>
<context>
    <name>comparison.quantityIs</name>
    <message>
        <source>{name} {value}</source>
        <translation>{name} {value}</translation>
    </message>
</context>
<context>
    <name>comparison.quantitySpread</name>
    <message>
        <source>{name} {mean} on average ({low} … {high})</source>
        <translation>{name} {mean} de media ({low} … {high})</translation>
    </message>
</context>
<context>
    <name>comparison.rankingNamed</name>
    <message>
        <source>ranking {ranking}</source>
        <translation>clasificación {ranking}</translation>
    </message>
</context>
<context>
    <name>comparison.rankingsAgree</name>
    <message>
        <source>{first} and {second} {strength} about the order of the {count} institutions that both have in {year} (Spearman&apos;s ρ {rho}, Kendall&apos;s τ {tau}).</source>
        <translation>{first} y {second} {strength} en el orden de las {count} instituciones que ambas tienen en {year} (ρ de Spearman {rho}, τ de Kendall {tau}).</translation>
    </message>
</context>
<context>
    <name>comparison.rankingsFew</name>
    <message>
        <source>{first} and {second} share {count} institutions in {year}: too few to compare the order.</source>
        <translation>{first} y {second} comparten {count} instituciones en {year}: muy pocas para comparar el orden.</translation>
    </message>
</context>
<context>
    <name>comparison.rankingsOppose</name>
    <message>
        <source>{first} and {second} order the {count} institutions that both have in {year} the other way round (Spearman&apos;s ρ {rho}, Kendall&apos;s τ {tau}).</source>
        <translation>{first} y {second} ordenan al revés las {count} instituciones que ambas tienen en {year} (ρ de Spearman {rho}, τ de Kendall {tau}).</translation>
    </message>
</context>
<context>
    <name>comparison.rankingsTitle</name>
    <message>
        <source>{first} against {second}, {year}</source>
        <translation>{first} frente a {second}, {year}</translation>
    </message>
</context>
<context>
    <name>comparison.recall</name>
    <message>
        <source>Recall</source>
        <translation>Exhaustividad</translation>
    </message>
</context>
<context>
    <name>comparison.recallName</name>
    <message>
        <source>recall</source>
        <translation>exhaustividad</translation>
    </message>
</context>
<context>
    <name>comparison.rightOnSameRows</name>
    <message>
        <source>{a} and {b} are right on the same {right} of {rows} rows: nothing tells them apart on these data.</source>
        <translation>{a} y {b} aciertan las mismas {right} filas de {rows}: con estos datos nada las distingue.</translation>
    </message>
</context>
<context>
    <name>comparison.rocCurve</name>
    <message>
        <source>ROC curve</source>
        <translation>curva ROC</translation>
    </message>
</context>
<context>
    <name>comparison.rocTitle</name>
    <message>
        <source>ROC curve</source>
        <translation>Curva ROC</translation>
    </message>
</context>
<context>
    <name>comparison.rowsTaken</name>
    <message>
        <source>Share of rows taken, highest score first</source>
        <translation>Proporción de filas tomadas, de mayor a menor puntuación</translation>
    </message>
</context>
<context>
    <name>comparison.run</name>
    <message>
        <source>{run}</source>
        <translation>{run}</translation>
    </message>
</context>
<context>
    <name>comparison.runAndClass</name>
    <message>
        <source>{run}: class {class}</source>
        <translation>{run}: clase {class}</translation>
    </message>
</context>
<context>
    <name>comparison.runAndFigure</name>
    <message>
        <source>{run}: {figure}</source>
        <translation>{run}: {figure}</translation>
    </message>
</context>
<context>
    <name>comparison.runAndWhat</name>
    <message>
        <source>{run} · {what}</source>
        <translation>{run} · {what}</translation>
    </message>
</context>
<context>
    <name>comparison.runAxis</name>
    <message>
        <source>Run</source>
        <translation>Ejecución</translation>
    </message>
</context>
<context>
    <name>comparison.runOfSeeds</name>
    <message>
        <source>{run} ({count} seeds)</source>
        <translation>{run} ({count} semillas)</translation>
    </message>
</context>
<context>
    <name>comparison.saidProbability</name>
    <message>
        <source>Probability said (mean of its tenth)</source>
        <translation>Probabilidad dicha (media de su décima)</translation>
    </message>
</context>
<context>
    <name>comparison.samePlace</name>
    <message>
        <source>The same place in both</source>
        <translation>El mismo puesto en ambas</translation>
    </message>
</context>
<context>
    <name>comparison.sameRight</name>
    <message>
        <source>{a} and {b} get the same number of rows right, {right} of {rows}: {conclusion}</source>
        <translation>{a} y {b} aciertan el mismo número de filas, {right} de {rows}: {conclusion}</translation>
    </message>
</context>
<context>
    <name>comparison.seedSpread</name>
    <message>
        <source>Runs that differ in their seeds alone are one: their mean, with a line from the least to the greatest value.</source>
        <translation>Las ejecuciones que solo se distinguen en las semillas son una: su media, con una línea del valor menor al mayor.</translation>
    </message>
</context>
<context>
    <name>comparison.share</name>
    <message>
        <source>Share</source>
        <translation>Proporción</translation>
    </message>
</context>
<context>
    <name>comparison.threshold</name>
    <message>
        <source>Threshold</source>
        <translation>Umbral</translation>
    </message>
</context>
<context>
    <name>comparison.thresholdCurve</name>
    <message>
        <source>curve against the threshold</source>
        <translation>curva según el umbral</translation>
    </message>
</context>
<context>
    <name>comparison.thresholdInUse</name>
    <message>
        <source>in use</source>
        <translation>en uso</translation>
    </message>
</context>
<context>
    <name>comparison.thresholdTitle</name>
    <message>
        <source>Precision and recall against the threshold</source>
        <translation>Precisión y exhaustividad según el umbral</translation>
    </message>
</context>
<context>
    <name>comparison.truePositiveRate</name>
    <message>
        <source>True positive rate (recall)</source>
        <translation>Tasa de verdaderos positivos (exhaustividad)</translation>
    </message>
</context>
<context>
    <name>comparison.twoClassesOnly</name>
    <message>
        <source>{run} is not drawn: it has more than two classes.</source>
        <translation>{run} no se dibuja: tiene más de dos clases.</translation>
    </message>
</context>
<context>
    <name>comparison.unknownMetric</name>
    <message>
        <source>Runs cannot be ranked by {metric}.</source>
        <translation>Las ejecuciones no se pueden ordenar por {metric}.</translation>
    </message>
</context>
<context>
    <name>comparison.value</name>
    <message>
        <source>{value}</source>
        <translation>{value}</translation>
    </message>
</context>
<context>
    <name>comparison.year</name>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
</context>
<context>
    <name>evaluation.absentClass</name>
    <message>
        <source>No evaluated row is of class {classes}, so there is nothing to tell apart.</source>
        <translation>Ninguna fila evaluada es de la clase {classes}, así que no hay nada que distinguir.</translation>
    </message>
</context>
<context>
    <name>evaluation.accuracyHelp</name>
    <message>
        <source>Share of all rows that were predicted right.</source>
        <translation>Proporción de todas las filas cuya clase se predijo bien.</translation>
    </message>
</context>
<context>
    <name>evaluation.accuracyLabel</name>
    <message>
        <source>Accuracy</source>
        <translation>Exactitud</translation>
    </message>
</context>
<context>
    <name>evaluation.averagePrecisionHelp</name>
    <message>
        <source>Area under the precision-recall curve, as steps.</source>
        <translation>Área bajo la curva de precisión y exhaustividad, por escalones.</translation>
    </message>
</context>
<context>
    <name>evaluation.averagePrecisionLabel</name>
    <message>
        <source>Average precision</source>
        <translation>Precisión media</translation>
    </message>
</context>
<context>
    <name>evaluation.badInput</name>
    <message>
        <source>Each row needs a known class and one probability from 0 to 1 for each class.</source>
        <translation>Cada fila necesita una clase conocida y una probabilidad de 0 a 1 para cada clase.</translation>
    </message>
</context>
<context>
    <name>evaluation.brierHelp</name>
    <message>
        <source>Mean squared distance from the probabilities to the truth. Lower is better.</source>
        <translation>Distancia cuadrática media entre las probabilidades y la verdad. Menos es mejor.</translation>
    </message>
</context>
<context>
    <name>evaluation.brierLabel</name>
    <message>
        <source>Brier score</source>
        <translation>Puntuación de Brier</translation>
    </message>
</context>
<context>
    <name>evaluation.f1Help</name>
    <message>
        <source>Harmonic mean of precision and recall.</source>
        <translation>Media armónica de precisión y exhaustividad.</translation>
    </message>
</context>
<context>
    <name>evaluation.f1Label</name>
    <message>
        <source>F1</source>
        <translation>Valor-F</translation>
    </message>
</context>
<context>
    <name>evaluation.fewRows</name>
    <message>
        <source>Fewer than {limit} validation rows are of class {class} ({rows}): chance moves the figures much.</source>
        <translation>Hay menos de {limit} filas de validación de la clase {class} ({rows}): el azar mueve mucho las cifras.</translation>
    </message>
</context>
<context>
    <name>evaluation.figure</name>
    <message>
        <source>{value}</source>
        <translation>{value}</translation>
    </message>
</context>
<context>
    <name>evaluation.logLossHelp</name>
    <message>
        <source>Mean surprise at the true class; confident errors weigh most. Lower is better.</source>
        <translation>Sorpresa media ante la clase verdadera; pesan más los errores seguros. Menos es mejor.</translation>
    </message>
</context>
<context>
    <name>evaluation.logLossLabel</name>
    <message>
        <source>Log loss</source>
        <translation>Pérdida logarítmica</translation>
    </message>
</context>
<context>
    <name>evaluation.noRows</name>
    <message>
        <source>There are no rows to evaluate.</source>
        <translation>No hay filas que evaluar.</translation>
    </message>
</context>
<context>
    <name>evaluation.noRowsHint</name>
    <message>
        <source>Look in the preparation of the data for the step that loses the rows.</source>
        <translation>Busque en la preparación de los datos el paso que pierde las filas.</translation>
    </message>
</context>
<context>
    <name>evaluation.noneActual</name>
    <message>
        <source>No evaluated row is of class {class}.</source>
        <translation>Ninguna fila evaluada es de la clase {class}.</translation>
    </message>
</context>
<context>
    <name>evaluation.noneActualOrPredicted</name>
    <message>
        <source>No row is of class {class} or was predicted to be.</source>
        <translation>Ninguna fila es de la clase {class} ni se predijo que lo fuera.</translation>
    </message>
</context>
<context>
    <name>evaluation.nonePredicted</name>
    <message>
        <source>No row was predicted to be of class {class}.</source>
        <translation>Para ninguna fila se predijo la clase {class}.</translation>
    </message>
</context>
<context>
    <name>evaluation.oneClassTraining</name>
    <message>
        <source>All training rows are of one class: the model can only answer with it.</source>
        <translation>Todas las filas de entrenamiento son de una sola clase: el modelo solo puede responder con ella.</translation>
    </message>
</context>
<context>
    <name>evaluation.oneClassValidation</name>
    <message>
        <source>All validation rows are of one class: the figures say little, and some are undefined.</source>
        <translation>Todas las filas de validación son de una sola clase: las cifras dicen poco y algunas son indefinidas.</translation>
    </message>
</context>
<context>
    <name>evaluation.precisionHelp</name>
    <message>
        <source>Of the rows predicted positive, the share that is.</source>
        <translation>De las filas predichas como positivas, la proporción que lo es.</translation>
    </message>
</context>
<context>
    <name>evaluation.precisionLabel</name>
    <message>
        <source>Precision</source>
        <translation>Precisión</translation>
    </message>
</context>
<context>
    <name>evaluation.purpose</name>
    <message>
        <source>Scores the model on the validation rows, which it has not seen.</source>
        <translation>Evalúa el modelo con las filas de validación, que no ha visto.</translation>
    </message>
</context>
<context>
    <name>evaluation.recallHelp</name>
    <message>
        <source>Of the rows that are positive, the share that was found.</source>
        <translation>De las filas que son positivas, la proporción que se encontró.</translation>
    </message>
</context>
<context>
    <name>evaluation.recallLabel</name>
    <message>
        <source>Recall</source>
        <translation>Exhaustividad</translation>
    </message>
</context>
<context>
    <name>evaluation.rocAucHelp</name>
    <message>
        <source>Area under the ROC curve: how often a positive row gets a higher score than a negative one.</source>
        <translation>Con qué frecuencia una fila positiva recibe una puntuación más alta que una negativa.</translation>
    </message>
</context>
<context>
    <name>evaluation.rocAucLabel</name>
    <message>
        <source>ROC AUC</source>
        <translation>Área bajo la curva ROC</translation>
    </message>
</context>
<context>
    <name>evaluation.summary</name>
    <message>
        <source>On {rows} validation {rows:row|rows}: precision {precision}, recall {recall}, F1 {f1}, ROC AUC {roc_auc}.</source>
        <translation>En {rows} {rows:fila|filas} de validación: precisión {precision}, exhaustividad {recall}, valor-F {f1}, área bajo la curva ROC {roc_auc}.</translation>
    </message>
</context>
<context>
    <name>evaluation.undefined</name>
    <message>
        <source>undefined</source>
        <translation>indefinida</translation>
    </message>
</context>
<context>
    <name>evaluation.unknownMetric</name>
    <message>
        <source>There is no metric {metric}.</source>
        <translation>No hay ninguna métrica {metric}.</translation>
    </message>
</context>
<context>
    <name>evaluation.unreadableReport</name>
    <message>
        <source>The report does not hold what its stage writes.</source>
        <translation>El informe no contiene lo que escribe su etapa.</translation>
    </message>
</context>
<context>
    <name>evaluation.unreadableReportHint</name>
    <message>
        <source>Run the stage {stage} again.</source>
        <translation>Vuelva a ejecutar la etapa {stage}.</translation>
    </message>
</context>
<context>
    <name>features.allFeatures</name>
    <message>
        <source>{table}: {limit} columns may be used, but its order has only {count}: all of them are.</source>
        <translation>{table}: se pueden usar {limit} columnas, pero su orden solo tiene {count}: se usan todas.</translation>
    </message>
</context>
<context>
    <name>features.allLeftOut</name>
    <message>
        <source>featurize.leave_out leaves no table to prepare.</source>
        <translation>featurize.leave_out no deja ninguna tabla que preparar.</translation>
    </message>
</context>
<context>
    <name>features.allLeftOutHint</name>
    <message>
        <source>Take the table that is trained on out of the list.</source>
        <translation>Quite de la lista la tabla con la que se entrena.</translation>
    </message>
</context>
<context>
    <name>features.amongTheBest</name>
    <message>
        <source>Among the best</source>
        <translation>Entre las mejores</translation>
    </message>
</context>
<context>
    <name>features.brokenFunnel</name>
    <message>
        <source>The description of the prepared files does not tell how many rows there are.</source>
        <translation>La descripción de los archivos preparados no dice cuántas filas hay.</translation>
    </message>
</context>
<context>
    <name>features.brokenSpec</name>
    <message>
        <source>The description of the features is broken at {key}.</source>
        <translation>La descripción de las características está dañada en {key}.</translation>
    </message>
</context>
<context>
    <name>features.brokenSpecHint</name>
    <message>
        <source>Run the stage {stage} and those after it again.</source>
        <translation>Vuelva a ejecutar la etapa {stage} y las siguientes.</translation>
    </message>
</context>
<context>
    <name>features.classAbove</name>
    <message>
        <source>{column} &gt; {limit}</source>
        <translation>{column} &gt; {limit}</translation>
    </message>
</context>
<context>
    <name>features.classBelow</name>
    <message>
        <source>{column} &lt; {limit}</source>
        <translation>{column} &lt; {limit}</translation>
    </message>
</context>
<context>
    <name>features.classFrom</name>
    <message>
        <source>{column} ≥ {limit}</source>
        <translation>{column} ≥ {limit}</translation>
    </message>
</context>
<context>
    <name>features.classItself</name>
    <message>
        <source>{class}</source>
        <translation>{class}</translation>
    </message>
</context>
<context>
    <name>features.classNamesHint</name>
    <message>
        <source>Its values are: {classes}.</source>
        <translation>Sus valores son: {classes}.</translation>
    </message>
</context>
<context>
    <name>features.classUpTo</name>
    <message>
        <source>{column} ≤ {limit}</source>
        <translation>{column} ≤ {limit}</translation>
    </message>
</context>
<context>
    <name>features.classesHint</name>
    <message>
        <source>Choose another target, or let the recipe bring values together (replace).</source>
        <translation>Elija otro objetivo o haga que la receta agrupe valores (replace).</translation>
    </message>
</context>
<context>
    <name>features.columnGone</name>
    <message>
        <source>The feature {column} is not in the clean table {table}.</source>
        <translation>La característica {column} no está en la tabla limpia {table}.</translation>
    </message>
</context>
<context>
    <name>features.columnGoneHint</name>
    <message>
        <source>Look whether its recipe drops or renames it, or name the features under featurize.columns: {table}. The table has: {columns}.</source>
        <translation>Mire si su receta la quita o le cambia el nombre, o nombre las características en featurize.columns: {table}. La tabla tiene: {columns}.</translation>
    </message>
</context>
<context>
    <name>features.columnTwice</name>
    <message>
        <source>featurize.columns names {column} of {table} twice.</source>
        <translation>featurize.columns nombra dos veces {column} de {table}.</translation>
    </message>
</context>
<context>
    <name>features.columnTwiceHint</name>
    <message>
        <source>Name each column once.</source>
        <translation>Nombre cada columna una sola vez.</translation>
    </message>
</context>
<context>
    <name>features.columnsHelp</name>
    <message>
        <source>For each table the columns that are features, instead of the order it has.</source>
        <translation>Para cada tabla, las columnas que son características, en lugar del orden que tiene.</translation>
    </message>
</context>
<context>
    <name>features.columnsLabel</name>
    <message>
        <source>Columns by table</source>
        <translation>Columnas por tabla</translation>
    </message>
</context>
<context>
    <name>features.columnsThereHint</name>
    <message>
        <source>The table has: {columns}.</source>
        <translation>La tabla tiene: {columns}.</translation>
    </message>
</context>
<context>
    <name>features.columnsType</name>
    <message>
        <source>featurize.columns.{table} is no list of columns.</source>
        <translation>featurize.columns.{table} no es una lista de columnas.</translation>
    </message>
</context>
<context>
    <name>features.columnsTypeHint</name>
    <message>
        <source>Write it as [first column, second column].</source>
        <translation>Escríbala así: [primera columna, segunda columna].</translation>
    </message>
</context>
<context>
    <name>features.convertHint</name>
    <message>
        <source>Let the recipe of the table convert it to a number (step convert).</source>
        <translation>Haga que la receta de la tabla la convierta en número (paso convert).</translation>
    </message>
</context>
<context>
    <name>features.emptyTable</name>
    <message>
        <source>The clean table {table} has no rows.</source>
        <translation>La tabla limpia {table} no tiene filas.</translation>
    </message>
</context>
<context>
    <name>features.emptyTableHint</name>
    <message>
        <source>Look at the raw table, and at the steps of its recipe that drop rows.</source>
        <translation>Revise la tabla en bruto y los pasos de su receta que quitan filas.</translation>
    </message>
</context>
<context>
    <name>features.fewRowsOfAClass</name>
    <message>
        <source>{table}: only {count} of {rows} rows for validation {count:is|are} of class {class}; the figures say little.</source>
        <translation>{table}: solo {count} de {rows} filas de validación {count:es|son} de la clase {class}; las medidas dicen poco.</translation>
    </message>
</context>
<context>
    <name>features.identifier</name>
    <message>
        <source>{table}: the column {column} holds another text in each row, so it tells nothing about new rows. Leave it out (featurize.columns).</source>
        <translation>{table}: la columna {column} contiene un texto distinto en cada fila, así que no dice nada de filas nuevas. Déjela fuera (featurize.columns).</translation>
    </message>
</context>
<context>
    <name>features.knownKeysHint</name>
    <message>
        <source>It knows: {keys}.</source>
        <translation>Conoce: {keys}.</translation>
    </message>
</context>
<context>
    <name>features.labelRuleHelp</name>
    <message>
        <source>below: the limit itself is of class 0; up_to: it is of class 1.</source>
        <translation>below: el propio límite es de la clase 0; up_to: es de la clase 1.</translation>
    </message>
</context>
<context>
    <name>features.labelRuleLabel</name>
    <message>
        <source>The limit itself</source>
        <translation>El propio límite</translation>
    </message>
</context>
<context>
    <name>features.leaveOutHelp</name>
    <message>
        <source>Tables that are cleaned by their recipe but not prepared for training.</source>
        <translation>Tablas que su receta limpia, pero que no se preparan para el entrenamiento.</translation>
    </message>
</context>
<context>
    <name>features.leaveOutLabel</name>
    <message>
        <source>Tables left out</source>
        <translation>Tablas que se dejan fuera</translation>
    </message>
</context>
<context>
    <name>features.maxFeaturesHelp</name>
    <message>
        <source>Only the first so many columns of the order of the table are features; nothing takes all.</source>
        <translation>Solo las primeras columnas del orden de la tabla, hasta este número, son características; vacío las toma todas.</translation>
    </message>
</context>
<context>
    <name>features.maxFeaturesLabel</name>
    <message>
        <source>Table columns used</source>
        <translation>Columnas de la tabla usadas</translation>
    </message>
</context>
<context>
    <name>features.maxRankHelp</name>
    <message>
        <source>Rows up to this place of the world ranking are used.</source>
        <translation>Se usan las filas hasta este puesto del ranking mundial.</translation>
    </message>
</context>
<context>
    <name>features.maxRankLabel</name>
    <message>
        <source>Largest rank</source>
        <translation>Puesto máximo</translation>
    </message>
</context>
<context>
    <name>features.missingCells</name>
    <message>
        <source>The feature {column} of table {table} is missing in {count} of {rows} rows.</source>
        <translation>A la característica {column} de la tabla {table} le faltan valores en {count} de {rows} filas.</translation>
    </message>
</context>
<context>
    <name>features.missingCellsHint</name>
    <message>
        <source>Let the recipe of the table fill or drop them (fill_missing, drop_rows), or leave the column out: featurize.columns, {table}.</source>
        <translation>Haga que la receta de la tabla los rellene o los quite (fill_missing, drop_rows), o deje fuera la columna: featurize.columns, {table}.</translation>
    </message>
</context>
<context>
    <name>features.moreRowsHint</name>
    <message>
        <source>Import more rows: at least two of a class are needed.</source>
        <translation>Importe más filas: se necesitan al menos dos de una clase.</translation>
    </message>
</context>
<context>
    <name>features.moreYearsHint</name>
    <message>
        <source>Import more years, or set featurize.split to random.</source>
        <translation>Importe más años o ponga featurize.split en random.</translation>
    </message>
</context>
<context>
    <name>features.needsTarget</name>
    <message>
        <source>featurize.{key} needs featurize.target.</source>
        <translation>featurize.{key} necesita featurize.target.</translation>
    </message>
</context>
<context>
    <name>features.needsTargetHint</name>
    <message>
        <source>Name the target column, or take the key out: rankings get their classes from world_rank.</source>
        <translation>Nombre la columna objetivo o quite la clave: los rankings obtienen sus clases de world_rank.</translation>
    </message>
</context>
<context>
    <name>features.noFeatures</name>
    <message>
        <source>The table {table} has no column besides the target {column}.</source>
        <translation>La tabla {table} no tiene más columna que el objetivo {column}.</translation>
    </message>
</context>
<context>
    <name>features.noFeaturesHint</name>
    <message>
        <source>Import a table with columns to predict from, or drop fewer in its recipe.</source>
        <translation>Importe una tabla con columnas a partir de las cuales predecir o quite menos en su receta.</translation>
    </message>
</context>
<context>
    <name>features.noOrder</name>
    <message>
        <source>{table} is none of the known rankings, so it is not known which of its columns are features.</source>
        <translation>{table} no es ninguno de los rankings conocidos, así que no se sabe cuáles de sus columnas son características.</translation>
    </message>
</context>
<context>
    <name>features.noOrderHint</name>
    <message>
        <source>Name them under featurize.columns: {table}: [...]. The table has: {columns}.</source>
        <translation>Nómbrelas en featurize.columns: {table}: [...]. La tabla tiene: {columns}.</translation>
    </message>
</context>
<context>
    <name>features.noRank</name>
    <message>
        <source>The clean table {table} has no column {column}.</source>
        <translation>La tabla limpia {table} no tiene la columna {column}.</translation>
    </message>
</context>
<context>
    <name>features.noRowsRanked</name>
    <message>
        <source>No row of table {table} has a {column} up to {limit}.</source>
        <translation>Ninguna fila de la tabla {table} tiene un {column} de hasta {limit}.</translation>
    </message>
</context>
<context>
    <name>features.noRowsRankedHint</name>
    <message>
        <source>Choose a greater featurize.max_rank.</source>
        <translation>Elija un featurize.max_rank mayor.</translation>
    </message>
</context>
<context>
    <name>features.noSplitColumn</name>
    <message>
        <source>featurize.split_column is {column}, which is not in the clean table {table}.</source>
        <translation>featurize.split_column es {column}, que no está en la tabla limpia {table}.</translation>
    </message>
</context>
<context>
    <name>features.noSplitColumnHint</name>
    <message>
        <source>Name the column whose cells are train, validation or test, or choose another split.</source>
        <translation>Indique la columna cuyas celdas son train, validation o test, o elija otra división.</translation>
    </message>
</context>
<context>
    <name>features.noSuchClass</name>
    <message>
        <source>featurize.positive is {value}, which is no value of {column}.</source>
        <translation>featurize.positive es {value}, que no es ningún valor de {column}.</translation>
    </message>
</context>
<context>
    <name>features.noTables</name>
    <message>
        <source>The list of clean tables names no table.</source>
        <translation>La lista de tablas limpias no nombra ninguna tabla.</translation>
    </message>
</context>
<context>
    <name>features.noTablesHint</name>
    <message>
        <source>Run the stage {stage} again.</source>
        <translation>Vuelva a ejecutar la etapa {stage}.</translation>
    </message>
</context>
<context>
    <name>features.noTarget</name>
    <message>
        <source>featurize.target is {column}, which is not in the clean table {table}.</source>
        <translation>featurize.target es {column}, que no está en la tabla limpia {table}.</translation>
    </message>
</context>
<context>
    <name>features.noYear</name>
    <message>
        <source>The split {split} needs a column {column} of numbers without missing cells, which table {table} does not have.</source>
        <translation>La división {split} necesita una columna {column} de números sin valores faltantes, que la tabla {table} no tiene.</translation>
    </message>
</context>
<context>
    <name>features.noYearHint</name>
    <message>
        <source>Set featurize.split to random, or let the recipe make such a column.</source>
        <translation>Ponga featurize.split en random o haga que la receta cree esa columna.</translation>
    </message>
</context>
<context>
    <name>features.notAmongTheBest</name>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>features.nothingToTrain</name>
    <message>
        <source>The split {split} leaves no row of table {table} for training.</source>
        <translation>La división {split} no deja ninguna fila de la tabla {table} para entrenamiento.</translation>
    </message>
</context>
<context>
    <name>features.nothingToValidate</name>
    <message>
        <source>The split {split} leaves no row of table {table} for validation.</source>
        <translation>La división {split} no deja ninguna fila de la tabla {table} para validación.</translation>
    </message>
</context>
<context>
    <name>features.numbersAsText</name>
    <message>
        <source>{table}: the column {column} holds numbers kept as text, so they are ordered as texts. Convert it in the recipe.</source>
        <translation>{table}: la columna {column} contiene números guardados como texto, que se ordenan como textos. Conviértala en la receta.</translation>
    </message>
</context>
<context>
    <name>features.oneClassTraining</name>
    <message>
        <source>{table}: all {rows} rows for training are of class {class}; there is nothing to tell apart.</source>
        <translation>{table}: las {rows} filas de entrenamiento son todas de la clase {class}; no hay nada que distinguir.</translation>
    </message>
</context>
<context>
    <name>features.oneClassValidation</name>
    <message>
        <source>{table}: all {rows} rows for validation are of class {class}; some figures are undefined.</source>
        <translation>{table}: las {rows} filas de validación son todas de la clase {class}; algunas medidas quedan indefinidas.</translation>
    </message>
</context>
<context>
    <name>features.onlyRankings</name>
    <message>
        <source>featurize.{key} is for rankings, not for a table with featurize.target.</source>
        <translation>featurize.{key} es para rankings, no para una tabla con featurize.target.</translation>
    </message>
</context>
<context>
    <name>features.onlyRankingsHint</name>
    <message>
        <source>Take the key out; featurize.threshold makes two classes of a numeric target.</source>
        <translation>Quite la clave; featurize.threshold hace dos clases de un objetivo numérico.</translation>
    </message>
</context>
<context>
    <name>features.positiveHelp</name>
    <message>
        <source>The class precision and recall are about; of two classes the rarer one if none is named.</source>
        <translation>La clase de la que hablan la precisión y la exhaustividad; si no se nombra, la menos frecuente de dos.</translation>
    </message>
</context>
<context>
    <name>features.positiveLabel</name>
    <message>
        <source>Positive class</source>
        <translation>Clase positiva</translation>
    </message>
</context>
<context>
    <name>features.positiveOfMany</name>
    <message>
        <source>featurize.positive is for a target of two classes; {column} has {count}.</source>
        <translation>featurize.positive es para un objetivo de dos clases; {column} tiene {count}.</translation>
    </message>
</context>
<context>
    <name>features.positiveOfManyHint</name>
    <message>
        <source>Take it out: with more classes each of them is looked at.</source>
        <translation>Quítelo: con más clases se mira cada una de ellas.</translation>
    </message>
</context>
<context>
    <name>features.preparedCell</name>
    <message>
        <source>The feature {column} of {table} holds a cell that is no number.</source>
        <translation>La característica {column} de {table} contiene una celda que no es un número.</translation>
    </message>
</context>
<context>
    <name>features.preparedClass</name>
    <message>
        <source>The class {value} of {table} is none of the {count} classes.</source>
        <translation>La clase {value} de {table} no es ninguna de las {count} clases.</translation>
    </message>
</context>
<context>
    <name>features.preparedHint</name>
    <message>
        <source>The prepared files do not belong together: run the stage {stage} again.</source>
        <translation>Los archivos preparados no se corresponden: vuelva a ejecutar la etapa {stage}.</translation>
    </message>
</context>
<context>
    <name>features.purpose</name>
    <message>
        <source>Chooses rows and columns, numbers texts, gives each row its class and splits the rows for training and validation.</source>
        <translation>Elige filas y columnas, numera los textos, da a cada fila su clase y divide las filas en entrenamiento y validación.</translation>
    </message>
</context>
<context>
    <name>features.rankHint</name>
    <message>
        <source>Let the recipe of the table strip, drop_rows and convert it to a number; for a table that is no ranking name its target under featurize.target.</source>
        <translation>Haga que la receta de la tabla la convierta en número (strip, drop_rows y convert); si la tabla no es un ranking, nombre su objetivo en featurize.target.</translation>
    </message>
</context>
<context>
    <name>features.rankOrder</name>
    <message>
        <source>featurize.world_rank is {limit}, which is not smaller than featurize.max_rank, {largest}: all rows would be of one class.</source>
        <translation>featurize.world_rank es {limit}, que no es menor que featurize.max_rank, {largest}: todas las filas serían de una sola clase.</translation>
    </message>
</context>
<context>
    <name>features.rankOrderHint</name>
    <message>
        <source>Choose a smaller world_rank or a greater max_rank.</source>
        <translation>Elija un world_rank menor o un max_rank mayor.</translation>
    </message>
</context>
<context>
    <name>features.rankType</name>
    <message>
        <source>The column {column} of the clean table {table} is of type {type}, not a number.</source>
        <translation>La columna {column} de la tabla limpia {table} es de tipo {type}, no un número.</translation>
    </message>
</context>
<context>
    <name>features.rowsDiffer</name>
    <message>
        <source>The files of features and of classes of {table} hold different rows.</source>
        <translation>Los archivos de características y de clases de {table} contienen filas distintas.</translation>
    </message>
</context>
<context>
    <name>features.rowsWithoutTarget</name>
    <message>
        <source>{table}: {count} {count:row|rows} without a value of {column} {count:is|are} left out.</source>
        <translation>{table}: se {count:deja|dejan} fuera {count} {count:fila|filas} sin valor de {column}.</translation>
    </message>
</context>
<context>
    <name>features.sectionType</name>
    <message>
        <source>featurize holds no keys.</source>
        <translation>featurize no contiene claves.</translation>
    </message>
</context>
<context>
    <name>features.seedHelp</name>
    <message>
        <source>The same seed draws the same rows.</source>
        <translation>La misma semilla sortea las mismas filas.</translation>
    </message>
</context>
<context>
    <name>features.seedLabel</name>
    <message>
        <source>Seed of the split</source>
        <translation>Semilla de la división</translation>
    </message>
</context>
<context>
    <name>features.splitAsFeature</name>
    <message>
        <source>The column {column} of {table} says which rows are learnt from and cannot be a feature.</source>
        <translation>La columna {column} de {table} dice de qué filas se aprende y no puede ser una característica.</translation>
    </message>
</context>
<context>
    <name>features.splitAsFeatureHint</name>
    <message>
        <source>Take it out of the list: new rows do not have it.</source>
        <translation>Quítela de la lista: las filas nuevas no la tienen.</translation>
    </message>
</context>
<context>
    <name>features.splitColumnHelp</name>
    <message>
        <source>Of the predefined split: its cells are train, validation or test. It is no feature.</source>
        <translation>De la división predefinida: sus celdas son train, validation o test. No es una característica.</translation>
    </message>
</context>
<context>
    <name>features.splitColumnLabel</name>
    <message>
        <source>Column of the split</source>
        <translation>Columna de la división</translation>
    </message>
</context>
<context>
    <name>features.splitHelp</name>
    <message>
        <source>last_year: validation on the last year; last_year_test: the last year is kept for the final test; random: 80 of 100 rows for training, the same share of each class; predefined: a column says it of each row.</source>
        <translation>last_year: validación con el último año; last_year_test: el último año se guarda para la prueba final; random: 80 de cada 100 filas para entrenamiento, con la misma proporción de cada clase; predefined: una columna lo dice de cada fila.</translation>
    </message>
</context>
<context>
    <name>features.splitLabel</name>
    <message>
        <source>Split</source>
        <translation>División</translation>
    </message>
</context>
<context>
    <name>features.splitMissing</name>
    <message>
        <source>A row of {table} does not say what it is for.</source>
        <translation>Una fila de {table} no dice para qué es.</translation>
    </message>
</context>
<context>
    <name>features.splitNeedsColumn</name>
    <message>
        <source>The predefined split needs featurize.split_column: the column that says it of each row.</source>
        <translation>La división predefinida necesita featurize.split_column: la columna que lo dice de cada fila.</translation>
    </message>
</context>
<context>
    <name>features.splitWord</name>
    <message>
        <source>“{cell}” is no part of a split.</source>
        <translation>«{cell}» no es ninguna parte de una división.</translation>
    </message>
</context>
<context>
    <name>features.splitWordHint</name>
    <message>
        <source>Each row has to say train, validation or test; a recipe can replace what is written otherwise (replace).</source>
        <translation>Cada fila tiene que decir train, validation o test; una receta puede sustituir lo que esté escrito de otro modo (replace).</translation>
    </message>
</context>
<context>
    <name>features.summary</name>
    <message>
        <source>{table}: of {read} rows {used} are used, with {features} {features:feature|features}: {train} for training and {validation} for validation.</source>
        <translation>{table}: de {read} filas se usan {used}, con {features} {features:característica|características}: {train} para entrenamiento y {validation} para validación.</translation>
    </message>
</context>
<context>
    <name>features.summaryTest</name>
    <message>
        <source>{table}: of {read} rows {used} are used, with {features} {features:feature|features}: {train} for training, {validation} for validation and {test} for the final test.</source>
        <translation>{table}: de {read} filas se usan {used}, con {features} {features:característica|características}: {train} para entrenamiento, {validation} para validación y {test} para las pruebas finales.</translation>
    </message>
</context>
<context>
    <name>features.tableDone</name>
    <message>
        <source>Prepared {table}</source>
        <translation>{table}: preparada</translation>
    </message>
</context>
<context>
    <name>features.tablesThereHint</name>
    <message>
        <source>There are: {tables}.</source>
        <translation>Hay: {tables}.</translation>
    </message>
</context>
<context>
    <name>features.targetAsFeature</name>
    <message>
        <source>The column {column} of {table} decides the class and cannot be a feature.</source>
        <translation>La columna {column} de {table} decide la clase y no puede ser una característica.</translation>
    </message>
</context>
<context>
    <name>features.targetAsFeatureHint</name>
    <message>
        <source>Take it out of the list: a model would only repeat it.</source>
        <translation>Quítela de la lista: un modelo no haría más que repetirla.</translation>
    </message>
</context>
<context>
    <name>features.targetHelp</name>
    <message>
        <source>The column that is predicted, in a table that is no ranking.</source>
        <translation>La columna que se predice, en una tabla que no es un ranking.</translation>
    </message>
</context>
<context>
    <name>features.targetLabel</name>
    <message>
        <source>Target</source>
        <translation>Objetivo</translation>
    </message>
</context>
<context>
    <name>features.targetMissing</name>
    <message>
        <source>The target {column} is missing in every row of table {table}.</source>
        <translation>El objetivo {column} falta en todas las filas de la tabla {table}.</translation>
    </message>
</context>
<context>
    <name>features.targetMissingHint</name>
    <message>
        <source>Choose another column under featurize.target.</source>
        <translation>Elija otra columna en featurize.target.</translation>
    </message>
</context>
<context>
    <name>features.thresholdHelp</name>
    <message>
        <source>Makes two classes of a numeric target: class 1 below this value, class 0 from it on.</source>
        <translation>Hace dos clases de un objetivo numérico: clase 1 por debajo de este valor, clase 0 a partir de él.</translation>
    </message>
</context>
<context>
    <name>features.thresholdHint</name>
    <message>
        <source>Give a threshold rule that makes two classes, below it and from it on: --target &quot;COLUMN&lt;NUMBER&quot; for a new project, featurize.threshold in this one.</source>
        <translation>Dé una regla con un límite, que forma dos clases, por debajo y desde él: --target &quot;COLUMNA&lt;NÚMERO&quot; en un proyecto nuevo, featurize.threshold en este.</translation>
    </message>
</context>
<context>
    <name>features.thresholdLabel</name>
    <message>
        <source>Threshold of the target</source>
        <translation>Umbral del objetivo</translation>
    </message>
</context>
<context>
    <name>features.thresholdOnText</name>
    <message>
        <source>Column {column} of table {table} is of type {type} and cannot be compared with a limit.</source>
        <translation>La columna {column} de la tabla {table} es de tipo {type} y no se puede comparar con un límite.</translation>
    </message>
</context>
<context>
    <name>features.tooLarge</name>
    <message>
        <source>The feature {column} of table {table} holds {cell}, which is too large to learn from.</source>
        <translation>La característica {column} de la tabla {table} contiene {cell}, demasiado grande para aprender de ello.</translation>
    </message>
</context>
<context>
    <name>features.tooLargeHint</name>
    <message>
        <source>Let the recipe of the table treat it as missing (missing_tokens) or drop the row.</source>
        <translation>Haga que la receta de la tabla lo trate como faltante (missing_tokens) o quite la fila.</translation>
    </message>
</context>
<context>
    <name>features.tooManyClasses</name>
    <message>
        <source>The target {column} of table {table} has {count} different values; there can be up to {most} classes.</source>
        <translation>El objetivo {column} de la tabla {table} tiene {count} valores distintos; puede haber hasta {most} clases.</translation>
    </message>
</context>
<context>
    <name>features.unknownColumn</name>
    <message>
        <source>featurize.columns names {column}, which is not in the clean table {table}.</source>
        <translation>featurize.columns nombra {column}, que no está en la tabla limpia {table}.</translation>
    </message>
</context>
<context>
    <name>features.unknownKey</name>
    <message>
        <source>featurize has no parameter {key}.</source>
        <translation>featurize no tiene ningún parámetro {key}.</translation>
    </message>
</context>
<context>
    <name>features.unknownLeftOut</name>
    <message>
        <source>featurize.leave_out names the table {table}, which is not among the clean ones.</source>
        <translation>featurize.leave_out nombra la tabla {table}, que no está entre las limpias.</translation>
    </message>
</context>
<context>
    <name>features.unknownTable</name>
    <message>
        <source>featurize.columns names the table {table}, which is not among the clean ones.</source>
        <translation>featurize.columns nombra la tabla {table}, que no está entre las limpias.</translation>
    </message>
</context>
<context>
    <name>features.worldRankHelp</name>
    <message>
        <source>A university before this place is of class 1, the others of class 0; smaller than the largest rank.</source>
        <translation>Una universidad antes de este puesto es de la clase 1, las demás de la clase 0; es menor que el puesto máximo.</translation>
    </message>
</context>
<context>
    <name>features.worldRankLabel</name>
    <message>
        <source>Limit of the class</source>
        <translation>Límite de la clase</translation>
    </message>
</context>
<context>
    <name>filter.and</name>
    <message>
        <source>AND or the end</source>
        <translation>AND o el final</translation>
    </message>
</context>
<context>
    <name>filter.ascDesc</name>
    <message>
        <source>ASC, DESC or a comma</source>
        <translation>ASC, DESC o una coma</translation>
    </message>
</context>
<context>
    <name>filter.closedKey</name>
    <message>
        <source>a key with a closing quotation mark</source>
        <translation>una clave con su comilla de cierre</translation>
    </message>
</context>
<context>
    <name>filter.comparator</name>
    <message>
        <source>one of {comparators}</source>
        <translation>uno de {comparators}</translation>
    </message>
</context>
<context>
    <name>filter.datasetKey</name>
    <message>
        <source>dataset.name, dataset.digest or dataset.context</source>
        <translation>dataset.name, dataset.digest o dataset.context</translation>
    </message>
</context>
<context>
    <name>filter.entity</name>
    <message>
        <source>metrics, params, tags, attributes or dataset</source>
        <translation>metrics, params, tags, attributes o dataset</translation>
    </message>
</context>
<context>
    <name>filter.expected</name>
    <message>
        <source>At character {position}, {expected} was expected, not “{found}”.</source>
        <translation>En el carácter {position} se esperaba {expected}, no «{found}».</translation>
    </message>
</context>
<context>
    <name>filter.expectedEnd</name>
    <message>
        <source>The filter ends at character {position}, where {expected} was expected.</source>
        <translation>El filtro termina en el carácter {position}, donde se esperaba {expected}.</translation>
    </message>
</context>
<context>
    <name>filter.hintAnd</name>
    <message>
        <source>Conditions are joined by AND; there is no OR, NOT or bracket.</source>
        <translation>Las condiciones se unen con AND; no hay OR, NOT ni paréntesis.</translation>
    </message>
</context>
<context>
    <name>filter.hintClose</name>
    <message>
        <source>End it with the mark it begins with.</source>
        <translation>Termínela con la misma comilla con que empieza.</translation>
    </message>
</context>
<context>
    <name>filter.hintKey</name>
    <message>
        <source>Write metrics.f1, params.`train.n_est`, tags.team, dataset.name, or one of run_id, run_name, status, start_time, end_time.</source>
        <translation>Escriba metrics.f1, params.`train.n_est`, tags.equipo, dataset.name, o bien run_id, run_name, status, start_time o end_time.</translation>
    </message>
</context>
<context>
    <name>filter.hintList</name>
    <message>
        <source>Write a list as (&apos;a&apos;, &apos;b&apos;).</source>
        <translation>Escriba la lista así: (&apos;a&apos;, &apos;b&apos;).</translation>
    </message>
</context>
<context>
    <name>filter.hintNumber</name>
    <message>
        <source>{key} is a number: write it without quotation marks, with a decimal point.</source>
        <translation>{key} es un número: escríbalo sin comillas y con punto decimal.</translation>
    </message>
</context>
<context>
    <name>filter.hintQuoteKey</name>
    <message>
        <source>A key with spaces or signs stands in backticks: params.`learning rate`.</source>
        <translation>Una clave con espacios o signos va entre acentos graves: params.`learning rate`.</translation>
    </message>
</context>
<context>
    <name>filter.hintText</name>
    <message>
        <source>{key} is compared as text, numbers too: {key} = &apos;64&apos;.</source>
        <translation>{key} se compara como texto, también los números: {key} = &apos;64&apos;.</translation>
    </message>
</context>
<context>
    <name>filter.key</name>
    <message>
        <source>a metric, parameter, tag or attribute</source>
        <translation>una métrica, un parámetro, una etiqueta o un atributo</translation>
    </message>
</context>
<context>
    <name>filter.list</name>
    <message>
        <source>a list in brackets</source>
        <translation>una lista entre paréntesis</translation>
    </message>
</context>
<context>
    <name>filter.listEnd</name>
    <message>
        <source>a comma or the closing bracket</source>
        <translation>una coma o el paréntesis de cierre</translation>
    </message>
</context>
<context>
    <name>filter.number</name>
    <message>
        <source>a number</source>
        <translation>un número</translation>
    </message>
</context>
<context>
    <name>filter.otherKey</name>
    <message>
        <source>a key that does not stand here already</source>
        <translation>una clave que no esté ya aquí</translation>
    </message>
</context>
<context>
    <name>filter.text</name>
    <message>
        <source>a text in quotation marks</source>
        <translation>un texto entre comillas</translation>
    </message>
</context>
<context>
    <name>ingest.addressPassword</name>
    <message>
        <source>The address holds a name or password, which would be kept in the project.</source>
        <translation>La dirección contiene un usuario o una contraseña, que quedarían guardados en el proyecto.</translation>
    </message>
</context>
<context>
    <name>ingest.addressPasswordHint</name>
    <message>
        <source>Fetch the file with another program and import it from the disk.</source>
        <translation>Descargue el archivo con otro programa e impórtelo desde el disco.</translation>
    </message>
</context>
<context>
    <name>ingest.archiveTooLarge</name>
    <message>
        <source>The archive unpacks to more than {bytes} bytes.</source>
        <translation>El archivo comprimido ocupa más de {bytes} bytes al descomprimirlo.</translation>
    </message>
</context>
<context>
    <name>ingest.archiveTooLargeHint</name>
    <message>
        <source>Unpack it and import the tables that you need.</source>
        <translation>Descomprímalo e importe las tablas que necesite.</translation>
    </message>
</context>
<context>
    <name>ingest.arffCategory</name>
    <message>
        <source>“{value}” is not among the declared values of {attribute}.</source>
        <translation>«{value}» no está entre los valores declarados de {attribute}.</translation>
    </message>
</context>
<context>
    <name>ingest.arffFewValues</name>
    <message>
        <source>The row has {found} values, but there are {wanted} attributes.</source>
        <translation>La fila tiene {found} valores, pero hay {wanted} atributos.</translation>
    </message>
</context>
<context>
    <name>ingest.arffHint</name>
    <message>
        <source>Mend the line, or write the file again with the program that made it.</source>
        <translation>Corrija la línea o vuelva a escribir el archivo con el programa que lo hizo.</translation>
    </message>
</context>
<context>
    <name>ingest.arffIndex</name>
    <message>
        <source>“{index}” is no number of an attribute (from 0 to {last}).</source>
        <translation>«{index}» no es el número de ningún atributo (de 0 a {last}).</translation>
    </message>
</context>
<context>
    <name>ingest.arffKeyword</name>
    <message>
        <source>“{word}” is none of @relation, @attribute and @data.</source>
        <translation>«{word}» no es @relation, @attribute ni @data.</translation>
    </message>
</context>
<context>
    <name>ingest.arffManyValues</name>
    <message>
        <source>The row has more values than the {wanted} attributes.</source>
        <translation>La fila tiene más valores que los {wanted} atributos.</translation>
    </message>
</context>
<context>
    <name>ingest.arffNoAttribute</name>
    <message>
        <source>There is no @attribute before @data.</source>
        <translation>No hay ningún @attribute antes de @data.</translation>
    </message>
</context>
<context>
    <name>ingest.arffNoData</name>
    <message>
        <source>The ARFF file has no @data.</source>
        <translation>El archivo ARFF no tiene @data.</translation>
    </message>
</context>
<context>
    <name>ingest.arffNoDataHint</name>
    <message>
        <source>It may have been cut off: fetch it again.</source>
        <translation>Quizá se cortó: vuelva a obtenerlo.</translation>
    </message>
</context>
<context>
    <name>ingest.arffNoName</name>
    <message>
        <source>An attribute needs a name and a type.</source>
        <translation>Un atributo necesita un nombre y un tipo.</translation>
    </message>
</context>
<context>
    <name>ingest.arffNumber</name>
    <message>
        <source>“{value}” is no number, as attribute {attribute} wants.</source>
        <translation>«{value}» no es un número, como pide el atributo {attribute}.</translation>
    </message>
</context>
<context>
    <name>ingest.arffOpenBrace</name>
    <message>
        <source>The values of {attribute} have no closing brace.</source>
        <translation>A los valores de {attribute} les falta la llave de cierre.</translation>
    </message>
</context>
<context>
    <name>ingest.arffOpenQuote</name>
    <message>
        <source>A quoted value has no closing quote.</source>
        <translation>A un valor entre comillas le falta la comilla de cierre.</translation>
    </message>
</context>
<context>
    <name>ingest.arffSparse</name>
    <message>
        <source>A sparse row has no closing brace.</source>
        <translation>A una fila dispersa le falta la llave de cierre.</translation>
    </message>
</context>
<context>
    <name>ingest.arffType</name>
    <message>
        <source>“{type}” is no type of an attribute here: numeric, real, integer, string, date or values in braces.</source>
        <translation>«{type}» no es aquí un tipo de atributo: numeric, real, integer, string, date o valores entre llaves.</translation>
    </message>
</context>
<context>
    <name>ingest.badCells</name>
    <message>
        <source>{count} {count:cell|cells} of column {column} {count:does|do} not fit its type {type} and {count:was|were} read as missing, first &quot;{cell}&quot; in row {row}.</source>
        <translation>{count} {count:celda|celdas} de la columna {column} no {count:corresponde|corresponden} a su tipo {type} y se {count:leyó como valor faltante|leyeron como valores faltantes}; la primera es «{cell}», en la fila {row}.</translation>
    </message>
</context>
<context>
    <name>ingest.badOptions</name>
    <message>
        <source>The separators of cells, decimals and thousands do not go together.</source>
        <translation>Los separadores de celdas, decimales y millares no son compatibles entre sí.</translation>
    </message>
</context>
<context>
    <name>ingest.badOptionsHint</name>
    <message>
        <source>Decimals and thousands need different characters; a quote or a line end separates no cells.</source>
        <translation>Los decimales y los millares necesitan caracteres distintos; unas comillas o un fin de línea no separan celdas.</translation>
    </message>
</context>
<context>
    <name>ingest.badRowId</name>
    <message>
        <source>Data row {row} does not begin with its row number.</source>
        <translation>La fila de datos {row} no empieza por su número de fila.</translation>
    </message>
</context>
<context>
    <name>ingest.badRowIdHint</name>
    <message>
        <source>Run the stage again that writes this file.</source>
        <translation>Ejecute de nuevo la etapa que escribe este archivo.</translation>
    </message>
</context>
<context>
    <name>ingest.bigIntegers</name>
    <message>
        <source>Column {column} holds whole numbers of more than 64 bits, so it was read as text.</source>
        <translation>La columna {column} contiene números enteros de más de 64 bits, así que se leyó como texto.</translation>
    </message>
</context>
<context>
    <name>ingest.brokenArchive</name>
    <message>
        <source>The archive cannot be read: {reason}.</source>
        <translation>No se puede leer el archivo comprimido: {reason}.</translation>
    </message>
</context>
<context>
    <name>ingest.brokenArchiveHint</name>
    <message>
        <source>Download it again; one with a password must be unpacked first.</source>
        <translation>Descárguelo de nuevo; si tiene contraseña, descomprímalo antes.</translation>
    </message>
</context>
<context>
    <name>ingest.brokenCharacters</name>
    <message>
        <source>{count} characters of the file are broken and were replaced by &quot;�&quot;.</source>
        <translation>{count} caracteres del archivo están dañados y se sustituyeron por «�».</translation>
    </message>
</context>
<context>
    <name>ingest.brokenXml</name>
    <message>
        <source>The XML in it cannot be read: {reason}.</source>
        <translation>No se puede leer el XML que contiene: {reason}.</translation>
    </message>
</context>
<context>
    <name>ingest.brokenXmlHint</name>
    <message>
        <source>Open it in the program that made it and save it again.</source>
        <translation>Ábralo en el programa que lo creó y guárdelo de nuevo.</translation>
    </message>
</context>
<context>
    <name>ingest.cellOutside</name>
    <message>
        <source>A cell stands outside of any spreadsheet.</source>
        <translation>Una celda queda fuera de cualquier hoja de cálculo.</translation>
    </message>
</context>
<context>
    <name>ingest.converted</name>
    <message>
        <source>Tables of other formats that were turned into CSV: {count}, first {file}.</source>
        <translation>Tablas de otros formatos que se convirtieron en CSV: {count}; la primera, {file}.</translation>
    </message>
</context>
<context>
    <name>ingest.curl</name>
    <message>
        <source>libcurl does not start: {reason}.</source>
        <translation>libcurl no arranca: {reason}.</translation>
    </message>
</context>
<context>
    <name>ingest.duplicateHeader</name>
    <message>
        <source>Column {position} has the name of another, {column}; it is called {name}.</source>
        <translation>La columna {position} tiene el nombre de otra, {column}; se llama {name}.</translation>
    </message>
</context>
<context>
    <name>ingest.empty</name>
    <message>
        <source>The file is empty.</source>
        <translation>El archivo está vacío.</translation>
    </message>
</context>
<context>
    <name>ingest.emptyHeader</name>
    <message>
        <source>Column {position} has no name; it is called {name}.</source>
        <translation>La columna {position} no tiene nombre; se llama {name}.</translation>
    </message>
</context>
<context>
    <name>ingest.emptyHint</name>
    <message>
        <source>A table needs a line with the names of its columns.</source>
        <translation>Una tabla necesita una línea con los nombres de sus columnas.</translation>
    </message>
</context>
<context>
    <name>ingest.emptySheets</name>
    <message>
        <source>Sheets without a table, which were left out: {count}, first {file}.</source>
        <translation>Hojas sin tabla, que no se han tomado: {count}, la primera {file}.</translation>
    </message>
</context>
<context>
    <name>ingest.errorCells</name>
    <message>
        <source>Cells of the sheet {sheet} that show an error such as #N/A and are missing: {count}.</source>
        <translation>Celdas de la hoja {sheet} que muestran un error como #N/A y quedan como valores faltantes: {count}.</translation>
    </message>
</context>
<context>
    <name>ingest.fetching</name>
    <message>
        <source>Fetching from the web</source>
        <translation>Descargando de la web</translation>
    </message>
</context>
<context>
    <name>ingest.formulasWithoutValue</name>
    <message>
        <source>Formulas in the sheet {sheet} that were saved without their value and are missing: {count}. Open the workbook in a spreadsheet program and save it.</source>
        <translation>Fórmulas de la hoja {sheet} guardadas sin su valor, que quedan como valores faltantes: {count}. Abra el libro en un programa de hojas de cálculo y guárdelo.</translation>
    </message>
</context>
<context>
    <name>ingest.latin1</name>
    <message>
        <source>The file is not UTF-8; its characters were read as Latin-1 (Windows-1252).</source>
        <translation>El archivo no es UTF-8; sus caracteres se leyeron como Latin-1 (Windows-1252).</translation>
    </message>
</context>
<context>
    <name>ingest.layoutLost</name>
    <message>
        <source>A table in this layout would be read otherwise the next time.</source>
        <translation>Una tabla con esta disposición se leería de otra manera la próxima vez.</translation>
    </message>
</context>
<context>
    <name>ingest.layoutLostHint</name>
    <message>
        <source>Give its columns names that are no numbers, or choose another separator.</source>
        <translation>Dé a sus columnas nombres que no sean números o elija otro separador.</translation>
    </message>
</context>
<context>
    <name>ingest.leftOut</name>
    <message>
        <source>Left out, because they are no tables: {count}, first {file}.</source>
        <translation>Archivos omitidos por no ser tablas: {count}; el primero es {file}.</translation>
    </message>
</context>
<context>
    <name>ingest.mergedCells</name>
    <message>
        <source>Merged ranges in the sheet {sheet}: {count}. Their content stands in the first cell, the others are missing.</source>
        <translation>Celdas combinadas en la hoja {sheet}: {count}. Su contenido queda en la primera celda; las demás son valores faltantes.</translation>
    </message>
</context>
<context>
    <name>ingest.mixedColumn</name>
    <message>
        <source>Column {column} holds {numbers} numbers and {count} other {count:cell|cells}, first &quot;{cell}&quot; in row {row}, so it was read as text.</source>
        <translation>La columna {column} contiene {numbers} números y {count} {count:celda|celdas} de otra clase, la primera «{cell}» en la fila {row}, así que se leyó como texto.</translation>
    </message>
</context>
<context>
    <name>ingest.noAddress</name>
    <message>
        <source>This is no address of a file on the web.</source>
        <translation>Esto no es la dirección de un archivo en la web.</translation>
    </message>
</context>
<context>
    <name>ingest.noAddressHint</name>
    <message>
        <source>It begins with https:// or http://.</source>
        <translation>Empieza por https:// o http://.</translation>
    </message>
</context>
<context>
    <name>ingest.noFile</name>
    <message>
        <source>The file does not exist.</source>
        <translation>El archivo no existe.</translation>
    </message>
</context>
<context>
    <name>ingest.noFileHint</name>
    <message>
        <source>Look at the name and the folder.</source>
        <translation>Revise el nombre y la carpeta.</translation>
    </message>
</context>
<context>
    <name>ingest.noHeader</name>
    <message>
        <source>The file has no line with names; its columns were numbered.</source>
        <translation>El archivo no tiene una línea con nombres; se numeraron sus columnas.</translation>
    </message>
</context>
<context>
    <name>ingest.noPart</name>
    <message>
        <source>The table has no part.</source>
        <translation>La tabla no tiene ninguna parte.</translation>
    </message>
</context>
<context>
    <name>ingest.noPartList</name>
    <message>
        <source>The file does not list the parts of the table.</source>
        <translation>El archivo no enumera las partes de la tabla.</translation>
    </message>
</context>
<context>
    <name>ingest.noPartListHint</name>
    <message>
        <source>It holds a list such as &quot;parts&quot;: [&quot;000001.csv&quot;, &quot;000002.csv&quot;].</source>
        <translation>Contiene una lista como &quot;parts&quot;: [&quot;000001.csv&quot;, &quot;000002.csv&quot;].</translation>
    </message>
</context>
<context>
    <name>ingest.noParts</name>
    <message>
        <source>The folder holds no CSV file.</source>
        <translation>La carpeta no contiene ningún archivo CSV.</translation>
    </message>
</context>
<context>
    <name>ingest.noPartsHint</name>
    <message>
        <source>A table in parts is a folder of .csv files with the same header.</source>
        <translation>Una tabla en partes es una carpeta de archivos .csv con el mismo encabezado.</translation>
    </message>
</context>
<context>
    <name>ingest.noSheet</name>
    <message>
        <source>There is no sheet {sheet} with cells in it.</source>
        <translation>No hay ninguna hoja {sheet} con celdas.</translation>
    </message>
</context>
<context>
    <name>ingest.noSheetHint</name>
    <message>
        <source>Sheets there are: {sheets}.</source>
        <translation>Hojas que hay: {sheets}.</translation>
    </message>
</context>
<context>
    <name>ingest.noSource</name>
    <message>
        <source>There is no such file or folder.</source>
        <translation>No existe ese archivo o carpeta.</translation>
    </message>
</context>
<context>
    <name>ingest.noTable</name>
    <message>
        <source>There is no table in it.</source>
        <translation>No contiene ninguna tabla.</translation>
    </message>
</context>
<context>
    <name>ingest.noTableHint</name>
    <message>
        <source>Tables are .csv, .tsv, .arff or .txt files with a separator, in a folder or an archive, sheets of .xlsx and .ods workbooks, and SQLite databases.</source>
        <translation>Las tablas son archivos .csv, .tsv, .arff o .txt con un separador, en una carpeta o un archivo comprimido, hojas de libros .xlsx y .ods, y bases de datos SQLite.</translation>
    </message>
</context>
<context>
    <name>ingest.noWorkbook</name>
    <message>
        <source>The workbook does not say which sheets it has.</source>
        <translation>El libro no dice qué hojas tiene.</translation>
    </message>
</context>
<context>
    <name>ingest.nulBytes</name>
    <message>
        <source>The file holds {count} NUL bytes; they were kept in the cells.</source>
        <translation>El archivo contiene {count} bytes NUL; se conservaron en las celdas.</translation>
    </message>
</context>
<context>
    <name>ingest.oldWorkbook</name>
    <message>
        <source>This workbook is of an old format, or it has a password.</source>
        <translation>Este libro tiene un formato antiguo o una contraseña.</translation>
    </message>
</context>
<context>
    <name>ingest.oldWorkbookHint</name>
    <message>
        <source>Save it as .xlsx or .ods, without a password.</source>
        <translation>Guárdelo como .xlsx u .ods, sin contraseña.</translation>
    </message>
</context>
<context>
    <name>ingest.otherPiece</name>
    <message>
        <source>The file is not the one that a piece of the table was taken from.</source>
        <translation>El archivo no es aquel del que se tomó un trozo de la tabla.</translation>
    </message>
</context>
<context>
    <name>ingest.otherPieceHint</name>
    <message>
        <source>Restore a version of the table.</source>
        <translation>Restaure una versión de la tabla.</translation>
    </message>
</context>
<context>
    <name>ingest.partsDiffer</name>
    <message>
        <source>The parts of the table have different columns: {column} stands where the first part has {expected}.</source>
        <translation>Las partes de la tabla tienen columnas distintas: está {column} donde la primera parte tiene {expected}.</translation>
    </message>
</context>
<context>
    <name>ingest.partsDifferHint</name>
    <message>
        <source>All parts need the same header, in the same order.</source>
        <translation>Todas las partes necesitan el mismo encabezado, en el mismo orden.</translation>
    </message>
</context>
<context>
    <name>ingest.queryNoDatabase</name>
    <message>
        <source>Only a SQLite database can be asked with a query.</source>
        <translation>Solo una base de datos SQLite admite una consulta.</translation>
    </message>
</context>
<context>
    <name>ingest.queryNoDatabaseHint</name>
    <message>
        <source>Leave the query out.</source>
        <translation>Omita la consulta.</translation>
    </message>
</context>
<context>
    <name>ingest.raggedRows</name>
    <message>
        <source>{count} {count:row does|rows do} not have {columns} {columns:cell|cells} like the header, first row {row} ({cells} {cells:cell|cells}): cells that lack are missing, further ones were left out.</source>
        <translation>{count} {count:fila no tiene|filas no tienen} {columns} {columns:celda|celdas} como el encabezado; la primera es la fila {row} ({cells} {cells:celda|celdas}): las celdas que faltan son valores faltantes y las que sobran se descartaron.</translation>
    </message>
</context>
<context>
    <name>ingest.reading</name>
    <message>
        <source>Reading the table</source>
        <translation>Leyendo la tabla</translation>
    </message>
</context>
<context>
    <name>ingest.readingSource</name>
    <message>
        <source>Reading the files</source>
        <translation>Leyendo los archivos</translation>
    </message>
</context>
<context>
    <name>ingest.recordTooLong</name>
    <message>
        <source>A row of the file is longer than 2 GB.</source>
        <translation>Una fila del archivo ocupa más de 2 GB.</translation>
    </message>
</context>
<context>
    <name>ingest.recordTooLongHint</name>
    <message>
        <source>Look for a quote that never closes.</source>
        <translation>Busque unas comillas que no se cierren nunca.</translation>
    </message>
</context>
<context>
    <name>ingest.rewritten</name>
    <message>
        <source>Read as chosen, not as recognised: the table is kept rewritten as UTF-8 with commas, so that it is always read like this.</source>
        <translation>Se lee como se ha elegido, no como se reconoció: la tabla se guarda reescrita en UTF-8 con comas, para que siempre se lea así.</translation>
    </message>
</context>
<context>
    <name>ingest.rewrittenDecimal</name>
    <message>
        <source>Numbers have a decimal comma: the table is kept rewritten as UTF-8 with commas between the cells and decimal points, so that it is always read like this.</source>
        <translation>Los números llevan coma decimal: la tabla se guarda reescrita en UTF-8 con comas entre celdas y puntos decimales, para que siempre se lea así.</translation>
    </message>
</context>
<context>
    <name>ingest.sameName</name>
    <message>
        <source>Two files make a table of the name {table}: {first} and {second}.</source>
        <translation>Dos archivos dan una tabla con el nombre {table}: {first} y {second}.</translation>
    </message>
</context>
<context>
    <name>ingest.sameNameHint</name>
    <message>
        <source>Rename one of them or take it out.</source>
        <translation>Cambie el nombre de uno de ellos o quítelo.</translation>
    </message>
</context>
<context>
    <name>ingest.sheetTooLarge</name>
    <message>
        <source>The sheet {sheet} has more than {count} cells.</source>
        <translation>La hoja {sheet} tiene más de {count} celdas.</translation>
    </message>
</context>
<context>
    <name>ingest.sheetTooLargeHint</name>
    <message>
        <source>Save it as CSV and import that.</source>
        <translation>Guárdela como CSV e importe ese archivo.</translation>
    </message>
</context>
<context>
    <name>ingest.shortHeader</name>
    <message>
        <source>Every row has one cell more than the header: the first column was taken as the one without a name.</source>
        <translation>Todas las filas tienen una celda más que el encabezado: se tomó la primera columna como la que no tiene nombre.</translation>
    </message>
</context>
<context>
    <name>ingest.sqliteBusy</name>
    <message>
        <source>Another program is writing the database.</source>
        <translation>Otro programa está escribiendo en la base de datos.</translation>
    </message>
</context>
<context>
    <name>ingest.sqliteBusyHint</name>
    <message>
        <source>Try again when it is done.</source>
        <translation>Inténtelo de nuevo cuando haya terminado.</translation>
    </message>
</context>
<context>
    <name>ingest.sqliteBytes</name>
    <message>
        <source>A column holds bytes, which no table can show.</source>
        <translation>Una columna contiene bytes, que ninguna tabla puede mostrar.</translation>
    </message>
</context>
<context>
    <name>ingest.sqliteBytesHint</name>
    <message>
        <source>Leave the column out with a query.</source>
        <translation>Excluya la columna con una consulta.</translation>
    </message>
</context>
<context>
    <name>ingest.sqliteFile</name>
    <message>
        <source>The SQLite database cannot be read: {reason}.</source>
        <translation>No se puede leer la base de datos SQLite: {reason}.</translation>
    </message>
</context>
<context>
    <name>ingest.sqliteFileHint</name>
    <message>
        <source>Look whether the file is whole, and whether it may be read.</source>
        <translation>Compruebe que el archivo esté completo y que se pueda leer.</translation>
    </message>
</context>
<context>
    <name>ingest.sqliteNoSelect</name>
    <message>
        <source>The query is not one question for rows.</source>
        <translation>La consulta no es una sola petición de filas.</translation>
    </message>
</context>
<context>
    <name>ingest.sqliteQuery</name>
    <message>
        <source>SQLite cannot answer the query: {reason}.</source>
        <translation>SQLite no puede responder a la consulta: {reason}.</translation>
    </message>
</context>
<context>
    <name>ingest.sqliteQueryHint</name>
    <message>
        <source>Write one SELECT over the tables of the database.</source>
        <translation>Escriba un solo SELECT sobre las tablas de la base de datos.</translation>
    </message>
</context>
<context>
    <name>ingest.strayQuotes</name>
    <message>
        <source>In {count} {count:cell|cells} text follows the closing quote, first in row {row}, column {column}; it was kept as it stands.</source>
        <translation>En {count} {count:celda|celdas} hay texto tras las comillas de cierre, la primera en la fila {row}, columna {column}; se conservó tal cual.</translation>
    </message>
</context>
<context>
    <name>ingest.titleRows</name>
    <message>
        <source>Rows above the table of the sheet {sheet} that were left out as titles: {count}.</source>
        <translation>Filas sobre la tabla de la hoja {sheet} que se omitieron por ser títulos: {count}.</translation>
    </message>
</context>
<context>
    <name>ingest.unclosedQuote</name>
    <message>
        <source>The quote that begins the cell in row {row}, column {column} never closes; it was read as a character.</source>
        <translation>Las comillas con que empieza la celda de la fila {row}, columna {column} no se cierran nunca; se leyeron como un carácter.</translation>
    </message>
</context>
<context>
    <name>ingest.unpacking</name>
    <message>
        <source>Unpacking</source>
        <translation>Descomprimiendo</translation>
    </message>
</context>
<context>
    <name>ingest.unsafePath</name>
    <message>
        <source>The archive holds a path that leaves it: {path}.</source>
        <translation>El archivo comprimido contiene una ruta que sale de él: {path}.</translation>
    </message>
</context>
<context>
    <name>ingest.unsafePathHint</name>
    <message>
        <source>Unpack it yourself if you trust it, and take the folder.</source>
        <translation>Si confía en él, descomprímalo usted y use la carpeta.</translation>
    </message>
</context>
<context>
    <name>ingest.webBroken</name>
    <message>
        <source>The connection failed: {reason}.</source>
        <translation>Falló la conexión: {reason}.</translation>
    </message>
</context>
<context>
    <name>ingest.webBrokenHint</name>
    <message>
        <source>Look at the address and at the network, then try again: what was received is kept and the rest fetched.</source>
        <translation>Revise la dirección y la red e inténtelo de nuevo: lo recibido se conserva y se descarga el resto.</translation>
    </message>
</context>
<context>
    <name>ingest.webForbiddenHint</name>
    <message>
        <source>It needs a login: fetch it with a browser and import it from the disk.</source>
        <translation>Requiere iniciar sesión: descárguelo con un navegador e impórtelo desde el disco.</translation>
    </message>
</context>
<context>
    <name>ingest.webLaterHint</name>
    <message>
        <source>Try again later.</source>
        <translation>Inténtelo más tarde.</translation>
    </message>
</context>
<context>
    <name>ingest.webNotFoundHint</name>
    <message>
        <source>Look at the address; the file may have moved.</source>
        <translation>Revise la dirección; puede que el archivo se haya movido.</translation>
    </message>
</context>
<context>
    <name>ingest.webRedirects</name>
    <message>
        <source>The server sends from one address to the next without an end.</source>
        <translation>El servidor remite de una dirección a otra sin fin.</translation>
    </message>
</context>
<context>
    <name>ingest.webRefused</name>
    <message>
        <source>The server answers {status} instead of the file.</source>
        <translation>El servidor responde {status} en lugar del archivo.</translation>
    </message>
</context>
<context>
    <name>ingest.webTooLarge</name>
    <message>
        <source>The file is larger than {bytes} bytes.</source>
        <translation>El archivo ocupa más de {bytes} bytes.</translation>
    </message>
</context>
<context>
    <name>ingest.webTooLargeHint</name>
    <message>
        <source>Fetch it with another program and import the tables that you need.</source>
        <translation>Descárguelo con otro programa e importe las tablas que necesite.</translation>
    </message>
</context>
<context>
    <name>journal.alreadyUndone</name>
    <message>
        <source>This change was taken back already: {what}.</source>
        <translation>Este cambio ya se había deshecho: {what}.</translation>
    </message>
</context>
<context>
    <name>journal.badEntry</name>
    <message>
        <source>Entry {id} of the journal cannot be read: {message}.</source>
        <translation>No se puede leer la entrada {id} del diario: {message}.</translation>
    </message>
</context>
<context>
    <name>journal.badPath</name>
    <message>
        <source>“{path}” is no path inside the project.</source>
        <translation>«{path}» no es una ruta dentro del proyecto.</translation>
    </message>
</context>
<context>
    <name>journal.cleaned</name>
    <message>
        <source>This cannot be undone: what it needs was cleaned up.</source>
        <translation>Esto no se puede deshacer: lo que necesita ya se eliminó.</translation>
    </message>
</context>
<context>
    <name>journal.gone</name>
    <message>
        <source>This cannot be undone: the earlier content of {name} was cleaned away.</source>
        <translation>No se puede deshacer: el contenido anterior de {name} fue eliminado en una limpieza.</translation>
    </message>
</context>
<context>
    <name>journal.hintCleaned</name>
    <message>
        <source>Only changes that were made after the cleaning up can be undone.</source>
        <translation>Solo se pueden deshacer los cambios hechos después de la limpieza.</translation>
    </message>
</context>
<context>
    <name>journal.hintGone</name>
    <message>
        <source>Fetch it from a remote storage, or run the stages that make it again.</source>
        <translation>Tráigalo de un almacén remoto o ejecute de nuevo las etapas que lo producen.</translation>
    </message>
</context>
<context>
    <name>journal.hintMoved</name>
    <message>
        <source>Undo the later changes first, or keep this state.</source>
        <translation>Deshaga primero los cambios posteriores o conserve este estado.</translation>
    </message>
</context>
<context>
    <name>journal.hintNoEntry</name>
    <message>
        <source>Leave the number away to undo the last change.</source>
        <translation>Omita el número para deshacer el último cambio.</translation>
    </message>
</context>
<context>
    <name>journal.hintReferenceMoved</name>
    <message>
        <source>Look at the new state and try again.</source>
        <translation>Mire el nuevo estado e inténtelo otra vez.</translation>
    </message>
</context>
<context>
    <name>journal.moved</name>
    <message>
        <source>This cannot be undone: {name} was changed since.</source>
        <translation>No se puede deshacer: {name} cambió después.</translation>
    </message>
</context>
<context>
    <name>journal.noEntry</name>
    <message>
        <source>The journal has no entry {id}.</source>
        <translation>El diario no tiene la entrada {id}.</translation>
    </message>
</context>
<context>
    <name>journal.nothingToUndo</name>
    <message>
        <source>There is nothing to undo.</source>
        <translation>No hay nada que deshacer.</translation>
    </message>
</context>
<context>
    <name>journal.ranExperiments</name>
    <message>
        <source>Ran {count} experiments, {first} to {last}</source>
        <translation>Se ejecutaron {count} experimentos, de {first} a {last}</translation>
    </message>
</context>
<context>
    <name>journal.redid</name>
    <message>
        <source>Made again: {what}</source>
        <translation>Rehecho: {what}</translation>
    </message>
</context>
<context>
    <name>journal.referenceMoved</name>
    <message>
        <source>{name} was changed by another program in the meantime.</source>
        <translation>Otro programa cambió {name} entretanto.</translation>
    </message>
</context>
<context>
    <name>journal.undid</name>
    <message>
        <source>Undone: {what}</source>
        <translation>Deshecho: {what}</translation>
    </message>
</context>
<context>
    <name>pipeline.alwaysRuns</name>
    <message>
        <source>It runs every time.</source>
        <translation>Se ejecuta siempre.</translation>
    </message>
</context>
<context>
    <name>pipeline.badTemplate</name>
    <message>
        <source>The template {template} is not a name such as train.n_est or items[0].</source>
        <translation>La plantilla {template} no es un nombre como train.n_est o items[0].</translation>
    </message>
</context>
<context>
    <name>pipeline.commandChanged</name>
    <message>
        <source>Its command changed.</source>
        <translation>Su orden ha cambiado.</translation>
    </message>
</context>
<context>
    <name>pipeline.commandFailed</name>
    <message>
        <source>The command `{command}` ended with exit status {status}.</source>
        <translation>La orden `{command}` terminó con el estado de salida {status}.</translation>
    </message>
</context>
<context>
    <name>pipeline.commandFailedSaying</name>
    <message>
        <source>The command `{command}` ended with exit status {status}: {said}</source>
        <translation>La orden `{command}` terminó con el estado de salida {status}: {said}</translation>
    </message>
</context>
<context>
    <name>pipeline.cycle</name>
    <message>
        <source>The stages depend on each other in a circle: {stages}.</source>
        <translation>Las etapas dependen unas de otras en círculo: {stages}.</translation>
    </message>
</context>
<context>
    <name>pipeline.cycleHint</name>
    <message>
        <source>Take one of these dependencies out of dvc.yaml.</source>
        <translation>Quite una de estas dependencias de dvc.yaml.</translation>
    </message>
</context>
<context>
    <name>pipeline.dataChanged</name>
    <message>
        <source>{path} changed since it was imported.</source>
        <translation>{path} ha cambiado desde que se importó.</translation>
    </message>
</context>
<context>
    <name>pipeline.dataNotStored</name>
    <message>
        <source>The stored content of {path} is missing.</source>
        <translation>Falta el contenido almacenado de {path}.</translation>
    </message>
</context>
<context>
    <name>pipeline.dataRecorded</name>
    <message>
        <source>{path} changed since it was imported; its new content was stored.</source>
        <translation>{path} ha cambiado desde que se importó; su nuevo contenido se ha almacenado.</translation>
    </message>
</context>
<context>
    <name>pipeline.depChanged</name>
    <message>
        <source>{path} changed since its last run.</source>
        <translation>{path} ha cambiado desde su última ejecución.</translation>
    </message>
</context>
<context>
    <name>pipeline.depMissing</name>
    <message>
        <source>{path} is missing.</source>
        <translation>Falta {path}.</translation>
    </message>
</context>
<context>
    <name>pipeline.depMissingFor</name>
    <message>
        <source>{path} is missing, which the stage {stage} reads.</source>
        <translation>Falta {path}, que lee la etapa {stage}.</translation>
    </message>
</context>
<context>
    <name>pipeline.depMissingHint</name>
    <message>
        <source>Put the file there, or mend the deps of the stage in dvc.yaml.</source>
        <translation>Ponga ahí el archivo, o corrija las deps de la etapa en dvc.yaml.</translation>
    </message>
</context>
<context>
    <name>pipeline.depNew</name>
    <message>
        <source>{path} is a new input.</source>
        <translation>{path} es una entrada nueva.</translation>
    </message>
</context>
<context>
    <name>pipeline.depStoredHint</name>
    <message>
        <source>Put the file back; where its content is still stored, dvc checkout {path}.dvc does it.</source>
        <translation>Vuelva a poner el archivo; si su contenido sigue almacenado, lo hace dvc checkout {path}.dvc.</translation>
    </message>
</context>
<context>
    <name>pipeline.emptyCommand</name>
    <message>
        <source>The command is empty.</source>
        <translation>La orden está vacía.</translation>
    </message>
</context>
<context>
    <name>pipeline.firstRun</name>
    <message>
        <source>It had not been run before.</source>
        <translation>No se había ejecutado antes.</translation>
    </message>
</context>
<context>
    <name>pipeline.forced</name>
    <message>
        <source>It was asked to run although nothing changed.</source>
        <translation>Se pidió ejecutarla aunque nada había cambiado.</translation>
    </message>
</context>
<context>
    <name>pipeline.foreachType</name>
    <message>
        <source>foreach goes over a list or a map, which this is not.</source>
        <translation>foreach recorre una lista o un mapa, y esto no lo es.</translation>
    </message>
</context>
<context>
    <name>pipeline.frozen</name>
    <message>
        <source>It is frozen, so its outputs stay as they are.</source>
        <translation>Está congelada, así que sus salidas quedan como están.</translation>
    </message>
</context>
<context>
    <name>pipeline.frozenHint</name>
    <message>
        <source>Take `frozen` away and run it again.</source>
        <translation>Quite `frozen` y vuelva a ejecutarla.</translation>
    </message>
</context>
<context>
    <name>pipeline.frozenMissing</name>
    <message>
        <source>The stage {stage} is frozen, but its output {path} is missing.</source>
        <translation>La etapa {stage} está congelada, pero falta su salida {path}.</translation>
    </message>
</context>
<context>
    <name>pipeline.frozenOutputs</name>
    <message>
        <source>The stage {stage} is frozen, but its outputs are not as recorded.</source>
        <translation>La etapa {stage} está congelada, pero sus salidas no son las registradas.</translation>
    </message>
</context>
<context>
    <name>pipeline.leftByFailedRun</name>
    <message>
        <source>Its last run failed: {error} It left what is there now of {paths}.</source>
        <translation>Su última ejecución falló: {error} Lo que hay ahora en {paths} es lo que dejó.</translation>
    </message>
</context>
<context>
    <name>pipeline.lockHint</name>
    <message>
        <source>Restore the file from git, or delete it and run the stages again.</source>
        <translation>Recupere el archivo desde git, o bórrelo y vuelva a ejecutar las etapas.</translation>
    </message>
</context>
<context>
    <name>pipeline.lockList</name>
    <message>
        <source>deps and outs must be lists.</source>
        <translation>deps y outs deben ser listas.</translation>
    </message>
</context>
<context>
    <name>pipeline.lockMissing</name>
    <message>
        <source>The entry has no {key}.</source>
        <translation>La entrada no tiene {key}.</translation>
    </message>
</context>
<context>
    <name>pipeline.lockParams</name>
    <message>
        <source>params must be a map of files.</source>
        <translation>params debe ser un mapa de archivos.</translation>
    </message>
</context>
<context>
    <name>pipeline.lockPath</name>
    <message>
        <source>A path must be a text.</source>
        <translation>Una ruta debe ser un texto.</translation>
    </message>
</context>
<context>
    <name>pipeline.lockSchema</name>
    <message>
        <source>The file is not of schema 2.0, the one that DVC 3 writes.</source>
        <translation>El archivo no es del esquema 2.0, el que escribe DVC 3.</translation>
    </message>
</context>
<context>
    <name>pipeline.lockStages</name>
    <message>
        <source>stages must be a map.</source>
        <translation>stages debe ser un mapa.</translation>
    </message>
</context>
<context>
    <name>pipeline.manyStageCommands</name>
    <message>
        <source>Several stages of dvc.yaml have the command podium stage {stage} --rev {revision}.</source>
        <translation>Varias etapas de dvc.yaml tienen la orden podium stage {stage} --rev {revision}.</translation>
    </message>
</context>
<context>
    <name>pipeline.matrixType</name>
    <message>
        <source>The matrix axis {axis} is not a list.</source>
        <translation>El eje {axis} de matrix no es una lista.</translation>
    </message>
</context>
<context>
    <name>pipeline.missingFile</name>
    <message>
        <source>{path} is missing, which the stage {stage} reads.</source>
        <translation>Falta {path}, que lee la etapa {stage}.</translation>
    </message>
</context>
<context>
    <name>pipeline.missingKey</name>
    <message>
        <source>The key {key} is missing.</source>
        <translation>Falta la clave {key}.</translation>
    </message>
</context>
<context>
    <name>pipeline.mistyped</name>
    <message>
        <source>{key} must be {expected}.</source>
        <translation>{key} debe ser {expected}.</translation>
    </message>
</context>
<context>
    <name>pipeline.nestedList</name>
    <message>
        <source>A list in {key} holds lists or maps, which cannot become command options.</source>
        <translation>Una lista en {key} contiene listas o mapas, que no pueden convertirse en opciones de una orden.</translation>
    </message>
</context>
<context>
    <name>pipeline.nestedOutput</name>
    <message>
        <source>The output {path} of stage {stage} lies in {outer}, which is an output of stage {other}.</source>
        <translation>La salida {path} de la etapa {stage} está dentro de {outer}, que es una salida de la etapa {other}.</translation>
    </message>
</context>
<context>
    <name>pipeline.nestedOutputHint</name>
    <message>
        <source>Write it into another folder.</source>
        <translation>Escríbala en otra carpeta.</translation>
    </message>
</context>
<context>
    <name>pipeline.neverRun</name>
    <message>
        <source>It has not been run yet.</source>
        <translation>Todavía no se ha ejecutado.</translation>
    </message>
</context>
<context>
    <name>pipeline.newerRevision</name>
    <message>
        <source>The stage {stage} is wanted in revision {wanted}; this Podium has revision {known}.</source>
        <translation>Se pide la etapa {stage} en la revisión {wanted}; este Podium tiene la revisión {known}.</translation>
    </message>
</context>
<context>
    <name>pipeline.newerRevisionHint</name>
    <message>
        <source>Install a newer Podium.</source>
        <translation>Instale un Podium más reciente.</translation>
    </message>
</context>
<context>
    <name>pipeline.noBuiltin</name>
    <message>
        <source>Podium has no built-in stage {stage}.</source>
        <translation>Podium no tiene ninguna etapa propia {stage}.</translation>
    </message>
</context>
<context>
    <name>pipeline.noBuiltinHint</name>
    <message>
        <source>The built-in stages are: {stages}.</source>
        <translation>Las etapas propias son: {stages}.</translation>
    </message>
</context>
<context>
    <name>pipeline.noParamsFile</name>
    <message>
        <source>The parameter file {file} is missing.</source>
        <translation>Falta el archivo de parámetros {file}.</translation>
    </message>
</context>
<context>
    <name>pipeline.noPipeline</name>
    <message>
        <source>There is no {file}.</source>
        <translation>No existe {file}.</translation>
    </message>
</context>
<context>
    <name>pipeline.noPipelineHint</name>
    <message>
        <source>Create a project with podium init, or describe the stages in dvc.yaml.</source>
        <translation>Cree un proyecto con podium init, o describa las etapas en dvc.yaml.</translation>
    </message>
</context>
<context>
    <name>pipeline.noStageCommand</name>
    <message>
        <source>No stage of dvc.yaml has the command podium stage {stage} --rev {revision}.</source>
        <translation>Ninguna etapa de dvc.yaml tiene la orden podium stage {stage} --rev {revision}.</translation>
    </message>
</context>
<context>
    <name>pipeline.olderRevision</name>
    <message>
        <source>The stage {stage} is of revision {wanted}, which this Podium no longer computes; it has revision {known}.</source>
        <translation>La etapa {stage} es de la revisión {wanted}, que este Podium ya no calcula; tiene la revisión {known}.</translation>
    </message>
</context>
<context>
    <name>pipeline.olderRevisionHint</name>
    <message>
        <source>Change its command in dvc.yaml to --rev {known}; its results may differ from the recorded ones.</source>
        <translation>Cambie su orden en dvc.yaml a --rev {known}; sus resultados pueden diferir de los registrados.</translation>
    </message>
</context>
<context>
    <name>pipeline.openingLock</name>
    <message>
        <source>Opening the lock of the stages</source>
        <translation>Abrir el bloqueo de las etapas</translation>
    </message>
</context>
<context>
    <name>pipeline.outChanged</name>
    <message>
        <source>Its output {path} was changed by something else.</source>
        <translation>Algo ajeno ha cambiado su salida {path}.</translation>
    </message>
</context>
<context>
    <name>pipeline.outMissing</name>
    <message>
        <source>Its output {path} is missing.</source>
        <translation>Falta su salida {path}.</translation>
    </message>
</context>
<context>
    <name>pipeline.outNotStored</name>
    <message>
        <source>The stored content of its output {path} is missing.</source>
        <translation>Falta el contenido almacenado de su salida {path}.</translation>
    </message>
</context>
<context>
    <name>pipeline.output</name>
    <message>
        <source>{line}</source>
        <translation>{line}</translation>
    </message>
</context>
<context>
    <name>pipeline.outputNotMade</name>
    <message>
        <source>The stage {stage} does not make its output {path}.</source>
        <translation>La etapa {stage} no produce su salida {path}.</translation>
    </message>
</context>
<context>
    <name>pipeline.outputNotMadeHint</name>
    <message>
        <source>Mend the outs of the stage in dvc.yaml, or its command.</source>
        <translation>Corrija las outs de la etapa en dvc.yaml, o su orden.</translation>
    </message>
</context>
<context>
    <name>pipeline.outputTwice</name>
    <message>
        <source>The stage names its output {path} twice.</source>
        <translation>La etapa nombra dos veces su salida {path}.</translation>
    </message>
</context>
<context>
    <name>pipeline.paramChanged</name>
    <message>
        <source>Parameter {key} changed from {before} to {now}.</source>
        <translation>El parámetro {key} ha cambiado de {before} a {now}.</translation>
    </message>
</context>
<context>
    <name>pipeline.paramGone</name>
    <message>
        <source>Parameter {key} is no longer there.</source>
        <translation>El parámetro {key} ya no existe.</translation>
    </message>
</context>
<context>
    <name>pipeline.paramMissing</name>
    <message>
        <source>The parameter {key} is missing, which the stage {stage} needs.</source>
        <translation>Falta el parámetro {key}, que la etapa {stage} necesita.</translation>
    </message>
</context>
<context>
    <name>pipeline.paramMissingHint</name>
    <message>
        <source>Add it to {file}.</source>
        <translation>Añádalo a {file}.</translation>
    </message>
</context>
<context>
    <name>pipeline.paramNew</name>
    <message>
        <source>Parameter {key} is new.</source>
        <translation>El parámetro {key} es nuevo.</translation>
    </message>
</context>
<context>
    <name>pipeline.paramsFileMissing</name>
    <message>
        <source>{file} is missing, from which the stage {stage} takes its parameters.</source>
        <translation>Falta {file}, del que la etapa {stage} toma sus parámetros.</translation>
    </message>
</context>
<context>
    <name>pipeline.paramsFormat</name>
    <message>
        <source>Parameters are read from YAML and JSON files, not from {file}.</source>
        <translation>Los parámetros se leen de archivos YAML y JSON, no de {file}.</translation>
    </message>
</context>
<context>
    <name>pipeline.paramsNew</name>
    <message>
        <source>Its parameters in {file} are new.</source>
        <translation>Sus parámetros en {file} son nuevos.</translation>
    </message>
</context>
<context>
    <name>pipeline.paramsNotMap</name>
    <message>
        <source>The parameter file {file} is not a map of names to values.</source>
        <translation>El archivo de parámetros {file} no es un mapa de nombres a valores.</translation>
    </message>
</context>
<context>
    <name>pipeline.productMissingHint</name>
    <message>
        <source>It is a result of the stage {stage}: run that stage again.</source>
        <translation>Es un resultado de la etapa {stage}: vuelva a ejecutarla.</translation>
    </message>
</context>
<context>
    <name>pipeline.reasonAndMore</name>
    <message>
        <source>{reason} (Further changes: {count}.)</source>
        <translation>{reason} (Otros cambios: {count}.)</translation>
    </message>
</context>
<context>
    <name>pipeline.redefined</name>
    <message>
        <source>The variable {name} from {source} is already defined.</source>
        <translation>La variable {name} de {source} ya está definida.</translation>
    </message>
</context>
<context>
    <name>pipeline.redefinedHint</name>
    <message>
        <source>Give it another name, or take it out of one of the two places.</source>
        <translation>Déle otro nombre, o quítela de uno de los dos sitios.</translation>
    </message>
</context>
<context>
    <name>pipeline.remoteDependency</name>
    <message>
        <source>The dependency {path} is not on this computer; Podium cannot watch it.</source>
        <translation>La dependencia {path} no está en este equipo; Podium no puede vigilarla.</translation>
    </message>
</context>
<context>
    <name>pipeline.remoteDependencyHint</name>
    <message>
        <source>Run this stage with dvc repro.</source>
        <translation>Ejecute esta etapa con dvc repro.</translation>
    </message>
</context>
<context>
    <name>pipeline.restored</name>
    <message>
        <source>An earlier run had the same inputs; its outputs were taken from the store.</source>
        <translation>Una ejecución anterior tenía las mismas entradas; sus salidas se han tomado del almacén.</translation>
    </message>
</context>
<context>
    <name>pipeline.running</name>
    <message>
        <source>Running the stage {stage}</source>
        <translation>Ejecutando la etapa {stage}</translation>
    </message>
</context>
<context>
    <name>pipeline.shared</name>
    <message>
        <source>Another experiment computed the same at this moment; its outputs were taken.</source>
        <translation>Otro experimento calculaba lo mismo en ese momento; se han tomado sus salidas.</translation>
    </message>
</context>
<context>
    <name>pipeline.sharedOutput</name>
    <message>
        <source>The stages {first} and {second} both make {path}.</source>
        <translation>Las etapas {first} y {second} producen ambas {path}.</translation>
    </message>
</context>
<context>
    <name>pipeline.sharedOutputHint</name>
    <message>
        <source>Let one stage only name it among its outs, metrics or plots.</source>
        <translation>Deje que una sola etapa lo nombre entre sus outs, metrics o plots.</translation>
    </message>
</context>
<context>
    <name>pipeline.stageCommandHint</name>
    <message>
        <source>Use podium run or dvc repro, which name the stage.</source>
        <translation>Use podium run o dvc repro, que nombran la etapa.</translation>
    </message>
</context>
<context>
    <name>pipeline.takingLock</name>
    <message>
        <source>Taking the lock of a stage</source>
        <translation>Tomar el bloqueo de una etapa</translation>
    </message>
</context>
<context>
    <name>pipeline.templateStructure</name>
    <message>
        <source>The template {template} stands for a list or a map, which cannot be put here.</source>
        <translation>La plantilla {template} representa una lista o un mapa, que aquí no cabe.</translation>
    </message>
</context>
<context>
    <name>pipeline.typeFlag</name>
    <message>
        <source>true or false</source>
        <translation>true o false</translation>
    </message>
</context>
<context>
    <name>pipeline.typeForeach</name>
    <message>
        <source>a list, a map or a template</source>
        <translation>una lista, un mapa o una plantilla</translation>
    </message>
</context>
<context>
    <name>pipeline.typeList</name>
    <message>
        <source>a list</source>
        <translation>una lista</translation>
    </message>
</context>
<context>
    <name>pipeline.typeMap</name>
    <message>
        <source>a map</source>
        <translation>un mapa</translation>
    </message>
</context>
<context>
    <name>pipeline.typeText</name>
    <message>
        <source>a text</source>
        <translation>un texto</translation>
    </message>
</context>
<context>
    <name>pipeline.typeTextOrList</name>
    <message>
        <source>a text or a list</source>
        <translation>un texto o una lista</translation>
    </message>
</context>
<context>
    <name>pipeline.typeTextOrMap</name>
    <message>
        <source>a text or a map</source>
        <translation>un texto o un mapa</translation>
    </message>
</context>
<context>
    <name>pipeline.unchanged</name>
    <message>
        <source>Nothing it depends on has changed.</source>
        <translation>No ha cambiado nada de lo que depende.</translation>
    </message>
</context>
<context>
    <name>pipeline.undeclared</name>
    <message>
        <source>The stage {stage} needs {path}, which is not among its deps.</source>
        <translation>La etapa {stage} necesita {path}, que no está entre sus deps.</translation>
    </message>
</context>
<context>
    <name>pipeline.undeclaredHint</name>
    <message>
        <source>Add {path} to the deps of the stage in dvc.yaml.</source>
        <translation>Añada {path} a las deps de la etapa en dvc.yaml.</translation>
    </message>
</context>
<context>
    <name>pipeline.undeclaredOutput</name>
    <message>
        <source>The stage {stage} makes {path}, which is not among its outs.</source>
        <translation>La etapa {stage} produce {path}, que no está entre sus outs.</translation>
    </message>
</context>
<context>
    <name>pipeline.undeclaredOutputHint</name>
    <message>
        <source>Add {path} to the outs of the stage.</source>
        <translation>Añada {path} a las outs de la etapa.</translation>
    </message>
</context>
<context>
    <name>pipeline.unknownKey</name>
    <message>
        <source>The key {key} is not known here.</source>
        <translation>La clave {key} no se conoce aquí.</translation>
    </message>
</context>
<context>
    <name>pipeline.unknownKeyHint</name>
    <message>
        <source>Known keys: {keys}.</source>
        <translation>Claves conocidas: {keys}.</translation>
    </message>
</context>
<context>
    <name>pipeline.unknownStage</name>
    <message>
        <source>There is no stage {stage}.</source>
        <translation>No existe la etapa {stage}.</translation>
    </message>
</context>
<context>
    <name>pipeline.unknownStageHint</name>
    <message>
        <source>The stages are: {stages}.</source>
        <translation>Las etapas son: {stages}.</translation>
    </message>
</context>
<context>
    <name>pipeline.unknownTemplate</name>
    <message>
        <source>The template {template} names a value that does not exist.</source>
        <translation>La plantilla {template} nombra un valor que no existe.</translation>
    </message>
</context>
<context>
    <name>pipeline.unknownTemplateHint</name>
    <message>
        <source>Define it in params.yaml or in the vars of dvc.yaml.</source>
        <translation>Defínalo en params.yaml o en las vars de dvc.yaml.</translation>
    </message>
</context>
<context>
    <name>pipeline.upstreamStale</name>
    <message>
        <source>The stage {stage} before it is out of date.</source>
        <translation>La etapa {stage}, anterior a esta, no está al día.</translation>
    </message>
</context>
<context>
    <name>pipeline.varsNoKey</name>
    <message>
        <source>vars names the key {key}, which {file} does not have.</source>
        <translation>vars nombra la clave {key}, que {file} no tiene.</translation>
    </message>
</context>
<context>
    <name>pipeline.varsTwice</name>
    <message>
        <source>vars loads {item}, but {file} is loaded already.</source>
        <translation>vars carga {item}, pero {file} ya está cargado.</translation>
    </message>
</context>
<context>
    <name>podium.interrupted</name>
    <message>
        <source>The program was ended {count} times while it ran {name}.</source>
        <translation>El programa terminó de golpe {count} veces mientras ejecutaba {name}.</translation>
    </message>
</context>
<context>
    <name>podium.interruptedHint</name>
    <message>
        <source>It may need too much memory: run fewer at once, then try it again.</source>
        <translation>Quizá necesita demasiada memoria: ejecute menos a la vez y vuelva a intentarlo.</translation>
    </message>
</context>
<context>
    <name>podium::ui::Actions</name>
    <message>
        <source>Takes back: %1 (Ctrl+Z)</source>
        <translation>Deshace: %1 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>There is nothing to take back</source>
        <translation>No hay nada que deshacer</translation>
    </message>
    <message>
        <source>New project from &amp;synthetic tables…</source>
        <translation>Proyecto nuevo con tablas &amp;sintéticas…</translation>
    </message>
    <message>
        <source>&amp;New project from your tables…</source>
        <translation>&amp;Proyecto nuevo con sus tablas…</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>&amp;Abrir proyecto…</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>&amp;Cerrar proyecto</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>↶ &amp;Undo</source>
        <translation>↶ &amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>&amp;Volver a leer</translation>
    </message>
    <message>
        <source>Reads the project again; changes from outside are noticed by themselves (Ctrl+Shift+R)</source>
        <translation>Vuelve a leer el proyecto; los cambios de fuera se notan solos (Ctrl+Mayús+R)</translation>
    </message>
    <message>
        <source>▶ Run &amp;all</source>
        <translation>▶ Ejecutar &amp;todo</translation>
    </message>
    <message>
        <source>Runs what is out of date, in order (Ctrl+R)</source>
        <translation>Ejecuta por orden lo que no está al día (Ctrl+R)</translation>
    </message>
    <message>
        <source>Run &amp;this stage</source>
        <translation>Ejecutar &amp;esta etapa</translation>
    </message>
    <message>
        <source>Put the panels &amp;back</source>
        <translation>&amp;Volver a colocar los paneles</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Como el &amp;sistema</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>&amp;About Podium</source>
        <translation>&amp;Acerca de Podium</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>&amp;Search…</source>
        <translation>&amp;Buscar…</translation>
    </message>
    <message>
        <source>Finds actions, pages, runs and panels by a few letters (Ctrl+K)</source>
        <translation>Encuentra acciones, páginas, ejecuciones y paneles con unas pocas letras (Ctrl+K)</translation>
    </message>
    <message>
        <source>&amp;New experiments…</source>
        <translation>Experimentos &amp;nuevos…</translation>
    </message>
    <message>
        <source>Tries other values of the parameters; the project itself stays as it is (Ctrl+E)</source>
        <translation>Prueba otros valores de los parámetros; el proyecto queda como está (Ctrl+E)</translation>
    </message>
    <message>
        <source>&amp;Glossary</source>
        <translation>&amp;Glosario</translation>
    </message>
    <message>
        <source>Add &amp;tables…</source>
        <translation>Añadir &amp;tablas…</translation>
    </message>
    <message>
        <source>&amp;Trash…</source>
        <translation>Pa&amp;pelera…</translation>
    </message>
    <message>
        <source>Removed experiments: brought back, or cleaned up for good</source>
        <translation>Experimentos eliminados: recuperarlos, o borrarlos para siempre</translation>
    </message>
    <message>
        <source>Nothing was taken back</source>
        <translation>No se retiró nada</translation>
    </message>
    <message>
        <source>Makes again: %1 (Ctrl+Shift+Z)</source>
        <translation>Hace de nuevo: %1 (Ctrl+Mayús+Z)</translation>
    </message>
    <message>
        <source>↷ &amp;Redo</source>
        <translation>↷ &amp;Rehacer</translation>
    </message>
    <message>
        <source>Run the &amp;thesis&apos; experiments</source>
        <translation>Ejecutar los experimentos de la &amp;tesis</translation>
    </message>
    <message>
        <source>The experiments of the thesis on these tables, side by side; the project itself stays as it is (Ctrl+T)</source>
        <translation>Los experimentos de la tesis sobre estas tablas, unos junto a otros; el proyecto queda como está (Ctrl+T)</translation>
    </message>
    <message>
        <source>Project &amp;sheet…</source>
        <translation>&amp;Ficha del proyecto…</translation>
    </message>
    <message>
        <source>Question, target, main metric, acceptance threshold, owner, notes</source>
        <translation>Pregunta, objetivo, métrica principal, umbral de aceptación, responsable y notas</translation>
    </message>
    <message>
        <source>Export &amp;best model…</source>
        <translation>E&amp;xportar el mejor modelo…</translation>
    </message>
    <message>
        <source>&amp;Report of the chosen runs…</source>
        <translation>&amp;Informe de las ejecuciones elegidas…</translation>
    </message>
    <message>
        <source>One file to hand on; choose the runs in their table first</source>
        <translation>Un archivo para entregar; elija antes las ejecuciones en su tabla</translation>
    </message>
    <message>
        <source>New r&amp;ule…</source>
        <translation>Nueva reg&amp;la…</translation>
    </message>
    <message>
        <source>What must hold for the rows of a table; a serious one stops the pipeline where it is broken</source>
        <translation>Lo que se ha de cumplir en las filas de una tabla; si es grave e incumplida, detiene el flujo</translation>
    </message>
</context>
<context>
    <name>podium::ui::ActivityModel</name>
    <message>
        <source>What was done</source>
        <translation>Qué se ha hecho</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Mend</source>
        <translation>Arreglo</translation>
    </message>
</context>
<context>
    <name>podium::ui::ActivityPanel</name>
    <message>
        <source>Activity log</source>
        <translation>Registro de actividad</translation>
    </message>
    <message>
        <source>Each operation leaves a line here, with its steps, its warnings and, where it fails, what to do.</source>
        <translation>Cada operación deja aquí una línea con sus pasos, sus advertencias y, si falla, qué hacer.</translation>
    </message>
</context>
<context>
    <name>podium::ui::AddStepDialog</name>
    <message>
        <source>Add a step</source>
        <translation>Añadir un paso</translation>
    </message>
    <message>
        <source>Search the steps</source>
        <translation>Buscar pasos</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Add the step</source>
        <translation>Añadir el paso</translation>
    </message>
    <message>
        <source>No step fits. Try fewer letters, in Spanish or in English.</source>
        <translation>Ningún paso encaja. Pruebe con menos letras, en español o en inglés.</translation>
    </message>
</context>
<context>
    <name>podium::ui::ApplyDialog</name>
    <message>
        <source>Apply %1</source>
        <translation>Aplicar %1</translation>
    </message>
    <message>
        <source>Comparing the experiment with the project…</source>
        <translation>Comparando el experimento con el proyecto…</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Qué cambia</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>The project is as %1 already: there is nothing to apply.</source>
        <translation>El proyecto ya está como %1: no hay nada que aplicar.</translation>
    </message>
    <message>
        <source>%1 changes the project: parameters: %2, files: %3. What the files hold now is kept: Undo brings it back.</source>
        <translation>%1 cambia el proyecto: parámetros: %2, archivos: %3. Se guarda lo que los archivos contienen ahora: Deshacer lo recupera.</translation>
    </message>
</context>
<context>
    <name>podium::ui::ApplyModel</name>
    <message>
        <source>not set</source>
        <translation>sin valor</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>no existe</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>como está</translation>
    </message>
    <message>
        <source>＋ added, %1</source>
        <translation>＋ se añade, %1</translation>
    </message>
    <message>
        <source>– removed</source>
        <translation>– se elimina</translation>
    </message>
    <message>
        <source>● replaced, %1</source>
        <translation>● se reemplaza, %1</translation>
    </message>
    <message>
        <source>Parameter or file</source>
        <translation>Parámetro o archivo</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>After applying</source>
        <translation>Después de aplicar</translation>
    </message>
</context>
<context>
    <name>podium::ui::ApprovalCard</name>
    <message>
        <source>Data that is trained on</source>
        <translation>Datos con los que se entrena</translation>
    </message>
    <message>
        <source>Nobody has approved these tables yet: %1. They can be trained on, and the model will say so.</source>
        <translation>Nadie ha aprobado todavía estas tablas: %1. Se puede entrenar con ellas, y el modelo lo dirá.</translation>
    </message>
    <message>
        <source>No model is trained on a version that somebody disabled: %1.</source>
        <translation>No se entrena ningún modelo con una versión que alguien desactivó: %1.</translation>
    </message>
    <message>
        <source>Look and approve…</source>
        <translation>Ver y aprobar…</translation>
    </message>
    <message>
        <source>Opens the versions of %1 on the page Data, where one is approved.</source>
        <translation>Abre las versiones de %1 en la página Datos, donde se aprueba una.</translation>
    </message>
</context>
<context>
    <name>podium::ui::AssociationView</name>
    <message>
        <source>%1 and %2
Pearson %3, Spearman %4
Cramér&apos;s V %5, mutual information %6 nats</source>
        <translation>%1 y %2
Pearson %3, Spearman %4
V de Cramér %5, información mutua %6 nats</translation>
    </message>
</context>
<context>
    <name>podium::ui::BarsView</name>
    <message>
        <source>%1: %2 rows</source>
        <translation>%1: %2 filas</translation>
    </message>
    <message>
        <source>A click shows these rows.</source>
        <translation>Un clic muestra estas filas.</translation>
    </message>
    <message>
        <source>%1: %2 row</source>
        <translation>%1: %2 fila</translation>
    </message>
</context>
<context>
    <name>podium::ui::BestModelPage</name>
    <message>
        <source>%1 and %2</source>
        <translation>%1 y %2</translation>
    </message>
    <message>
        <source>The best run of each table will stand here, ready to be exported. There is no run yet.</source>
        <translation>Aquí estará la mejor ejecución de cada tabla, lista para exportarla. Todavía no hay ejecuciones.</translation>
    </message>
    <message>
        <source>No run is called the best: each has a warning, which the run table tells.</source>
        <translation>Ninguna ejecución se llama la mejor: todas tienen una advertencia, que la tabla de ejecuciones explica.</translation>
    </message>
    <message>
        <source>The best run so far, by %1 on the validation rows.</source>
        <translation>La mejor ejecución hasta ahora, por %1 en las filas de validación.</translation>
    </message>
    <message>
        <source>The best run of each group, by %1. Runs of different groups were not judged on the same rows, so none of these is better than the others.</source>
        <translation>La mejor ejecución de cada grupo, por %1. Las de grupos distintos no se juzgaron con las mismas filas, así que ninguna de estas es mejor que las otras.</translation>
    </message>
    <message>
        <source>%1 (95% interval %2 to %3)</source>
        <translation>%1 (intervalo del 95 %: %2 a %3)</translation>
    </message>
    <message>
        <source>%1 get the same number right.</source>
        <translation>%1 aciertan el mismo número.</translation>
    </message>
    <message>
        <source>It is the only run of this group that may be called the best.</source>
        <translation>Es la única ejecución de este grupo que puede llamarse la mejor.</translation>
    </message>
    <message>
        <source>%1 more of %2 validation rows right than %3.</source>
        <translation>Acierta %1 de %2 filas de validación más que %3.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Where: %1</source>
        <translation>Dónde: %1</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation>Qué hacer: %1</translation>
    </message>
    <message>
        <source>Export best model…</source>
        <translation>Exportar el mejor modelo…</translation>
    </message>
    <message>
        <source>Writes the model as a file for other programs, and tests the file before it is kept.</source>
        <translation>Escribe el modelo como archivo para otros programas, y comprueba el archivo antes de conservarlo.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportación</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Progreso de la exportación</translation>
    </message>
    <message>
        <source>%1 have the same %2.</source>
        <translation>%1 tienen el mismo valor de %2.</translation>
    </message>
    <message>
        <source>%1: %2 against %3 of the next, %4.</source>
        <translation>%1: %2 frente a %3 de la siguiente, %4.</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Informe…</translation>
    </message>
    <message>
        <source>Writes one file to hand on: data, parameters, figures, curves and how sure they are.</source>
        <translation>Escribe un solo archivo para entregar: datos, parámetros, medidas, curvas y cuánto puede fiarse de ellas.</translation>
    </message>
</context>
<context>
    <name>podium::ui::BestRunsCard</name>
    <message>
        <source>The best run reaches %1; your threshold is %2: good enough.</source>
        <translation>La mejor ejecución llega a %1; su umbral es %2: es suficiente.</translation>
    </message>
    <message>
        <source>The best run reaches %1; your threshold is %2: not yet good enough.</source>
        <translation>La mejor ejecución llega a %1; su umbral es %2: todavía no es suficiente.</translation>
    </message>
    <message>
        <source>Best run of each dataset</source>
        <translation>Mejor ejecución de cada conjunto de datos</translation>
    </message>
    <message>
        <source>by %1 on the validation rows</source>
        <translation>según %1 en las filas de validación</translation>
    </message>
    <message>
        <source>No run is called the best: each has a warning or lacks this metric.</source>
        <translation>Ninguna ejecución se llama la mejor: todas tienen una advertencia o les falta esta métrica.</translation>
    </message>
    <message>
        <source>%1 and %2 others</source>
        <translation>%1 y otras %2</translation>
    </message>
    <message>
        <source>★ %1: %2</source>
        <translation>★ %1: %2</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Compare the runs of %1</source>
        <translation>Comparar las ejecuciones de %1</translation>
    </message>
    <message>
        <source>★ %1: %2 each, a tie</source>
        <translation>★ %1: %2 cada una, empatadas</translation>
    </message>
</context>
<context>
    <name>podium::ui::BigTableModel</name>
    <message>
        <source>missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>%1: %2, %3 of %4 missing</source>
        <translation>%1: %2, faltan %3 de %4</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>número entero</translation>
    </message>
    <message>
        <source>number</source>
        <translation>número</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>date</source>
        <translation>fecha</translation>
    </message>
    <message>
        <source>from %1, because %2 does not tell it</source>
        <translation>de %1, porque %2 no lo dice</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>de %1</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>verdadero o falso</translation>
    </message>
</context>
<context>
    <name>podium::ui::CellRowsModel</name>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Row of the imported table, counted from 1</source>
        <translation>Fila de la tabla importada, contada desde 1</translation>
    </message>
    <message>
        <source>What this run predicts, and its probability of the positive class (of the predicted one of more than two)</source>
        <translation>Lo que predice esta ejecución y su probabilidad de la clase positiva (de la predicha si hay más de dos)</translation>
    </message>
    <message>
        <source>Right: it predicts “%1”</source>
        <translation>Acierta: predice «%1»</translation>
    </message>
    <message>
        <source>Wrong: it predicts “%1”</source>
        <translation>Falla: predice «%1»</translation>
    </message>
</context>
<context>
    <name>podium::ui::ChangeDialog</name>
    <message>
        <source>What it would do is being worked out…</source>
        <translation>Se está calculando qué haría…</translation>
    </message>
    <message>
        <source>Rows that do not fit: %1. Nothing would be changed; mend them, or leave them out.</source>
        <translation>Filas que no encajan: %1. No se cambiaría nada; corríjalas o déjelas fuera.</translation>
    </message>
    <message>
        <source>That would change nothing.</source>
        <translation>Eso no cambiaría nada.</translation>
    </message>
    <message>
        <source>Rows left out: %1.</source>
        <translation>Filas que se dejan fuera: %1.</translation>
    </message>
    <message>
        <source>Say why, then it can be done.</source>
        <translation>Diga por qué; entonces se puede hacer.</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Cambiar %1</translation>
    </message>
    <message>
        <source>Rows that do not fit</source>
        <translation>Filas que no encajan</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Qué cambiaría</translation>
    </message>
    <message>
        <source>Why, for those who read the history</source>
        <translation>Por qué, para quienes lean el historial</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Make it a version</source>
        <translation>Guardar como versión</translation>
    </message>
    <message>
        <source>Rows that would not fit: %1. Nothing would be changed; mend them first.</source>
        <translation>Filas que no encajarían: %1. No se cambiaría nada; corríjalas antes.</translation>
    </message>
    <message>
        <source>All %1 rows fit. From now on: %2.</source>
        <translation>Encajan las %1 filas. Desde ahora: %2.</translation>
    </message>
    <message>
        <source>The change is being made…</source>
        <translation>Se está haciendo el cambio…</translation>
    </message>
    <message>
        <source>What others changed meanwhile</source>
        <translation>Lo que otros cambiaron mientras tanto</translation>
    </message>
    <message>
        <source>Below is what they changed. Change what you typed, or make it a version all the same: then yours is on top of theirs.</source>
        <translation>Abajo está lo que cambiaron. Cambie lo que ha escrito, o haga la versión de todos modos: entonces su cambio queda encima del de ellos.</translation>
    </message>
</context>
<context>
    <name>podium::ui::ChangeForm</name>
    <message>
        <source>Choose a file with rows</source>
        <translation>Elegir un archivo con filas</translation>
    </message>
    <message>
        <source>Choose the file that has the rows.</source>
        <translation>Elija el archivo que contiene las filas.</translation>
    </message>
    <message>
        <source>Say which columns name a row; the table has no key yet.</source>
        <translation>Diga qué columnas identifican una fila; la tabla aún no tiene clave.</translation>
    </message>
    <message>
        <source>Say which rows are to go.</source>
        <translation>Diga qué filas deben quitarse.</translation>
    </message>
    <message>
        <source>Give the new column a name.</source>
        <translation>Dé un nombre a la columna nueva.</translation>
    </message>
    <message>
        <source>Write what holds in every row, as in: year &gt;= 2000</source>
        <translation>Escriba lo que se cumple en cada fila, por ejemplo: year &gt;= 2000</translation>
    </message>
    <message>
        <source>Append rows from a file</source>
        <translation>Añadir filas de un archivo</translation>
    </message>
    <message>
        <source>Merge rows from a file by key</source>
        <translation>Combinar filas de un archivo por clave</translation>
    </message>
    <message>
        <source>Replace all rows by those of a file</source>
        <translation>Sustituir todas las filas por las de un archivo</translation>
    </message>
    <message>
        <source>Change cells of some rows</source>
        <translation>Cambiar celdas de algunas filas</translation>
    </message>
    <message>
        <source>Delete some rows</source>
        <translation>Eliminar algunas filas</translation>
    </message>
    <message>
        <source>Change the columns: types, key, rules</source>
        <translation>Cambiar las columnas: tipos, clave, reglas</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>File with the rows</source>
        <translation>Archivo con las filas</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Columns that name a row, separated by commas</source>
        <translation>Columnas que identifican una fila, separadas por comas</translation>
    </message>
    <message>
        <source>Take over the columns of the file too</source>
        <translation>Tomar también las columnas del archivo</translation>
    </message>
    <message>
        <source>Leave out rows that do not fit</source>
        <translation>Dejar fuera las filas que no encajan</translation>
    </message>
    <message>
        <source>Set this column to this value (empty: missing)</source>
        <translation>Poner este valor en esta columna (vacío: valor faltante)</translation>
    </message>
    <message>
        <source>Column to set</source>
        <translation>Columna que se cambia</translation>
    </message>
    <message>
        <source>Value to set</source>
        <translation>Valor que se pone</translation>
    </message>
    <message>
        <source>Rows where all of this holds</source>
        <translation>Filas que cumplen todo esto</translation>
    </message>
    <message>
        <source>One more condition</source>
        <translation>Otra condición</translation>
    </message>
    <message>
        <source>Column of condition %1</source>
        <translation>Columna de la condición %1</translation>
    </message>
    <message>
        <source>Relation of condition %1</source>
        <translation>Relación de la condición %1</translation>
    </message>
    <message>
        <source>Value of condition %1</source>
        <translation>Valor de la condición %1</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Another type for a column</source>
        <translation>Otro tipo para una columna</translation>
    </message>
    <message>
        <source>A column is never missing</source>
        <translation>Una columna sin valores faltantes</translation>
    </message>
    <message>
        <source>A column may be missing</source>
        <translation>Una columna puede tener valores faltantes</translation>
    </message>
    <message>
        <source>The columns that name a row</source>
        <translation>Las columnas que identifican una fila</translation>
    </message>
    <message>
        <source>A new column</source>
        <translation>Una columna nueva</translation>
    </message>
    <message>
        <source>Take a column out</source>
        <translation>Quitar una columna</translation>
    </message>
    <message>
        <source>A rule for every row</source>
        <translation>Una regla para todas las filas</translation>
    </message>
    <message>
        <source>Take a rule away</source>
        <translation>Quitar una regla</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Names of columns, separated by commas; empty: no key</source>
        <translation>Nombres de columnas, separados por comas; vacío: sin clave</translation>
    </message>
    <message>
        <source>Name of the new column</source>
        <translation>Nombre de la columna nueva</translation>
    </message>
    <message>
        <source>What holds in every row, as in: year &gt;= 2000</source>
        <translation>Lo que se cumple en cada fila, por ejemplo: year &gt;= 2000</translation>
    </message>
    <message>
        <source>Tables and archives (*.csv *.tsv *.txt *.arff *.xlsx *.ods *.zip *.tar *.gz *.tgz *.sqlite *.db);;All files (*)</source>
        <translation>Tablas y archivos comprimidos (*.csv *.tsv *.txt *.arff *.xlsx *.ods *.zip *.tar *.gz *.tgz *.sqlite *.db);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>The condition on %1 has no value yet. For cells without one choose “%2”.</source>
        <translation>A la condición sobre %1 le falta el valor. Para celdas sin valor elija «%2».</translation>
    </message>
    <message>
        <source>Say in which rows, or tick “%1”.</source>
        <translation>Diga en qué filas, o marque «%1».</translation>
    </message>
    <message>
        <source>In rows where all of this holds</source>
        <translation>En las filas que cumplan todo esto</translation>
    </message>
    <message>
        <source>In every row</source>
        <translation>En todas las filas</translation>
    </message>
    <message>
        <source>Take condition %1 away</source>
        <translation>Quitar la condición %1</translation>
    </message>
    <message>
        <source>There is no rule to take away.</source>
        <translation>No hay ninguna regla que quitar.</translation>
    </message>
    <message>
        <source>No columns name a row yet.</source>
        <translation>Todavía ninguna columna identifica las filas.</translation>
    </message>
    <message>
        <source>Rows are told apart by %1.</source>
        <translation>Las filas se distinguen por %1.</translation>
    </message>
    <message>
        <source>Never missing: %1.</source>
        <translation>Nunca faltan: %1.</translation>
    </message>
    <message>
        <source>Rules for every row: %1.</source>
        <translation>Reglas para todas las filas: %1.</translation>
    </message>
    <message>
        <source>So far:</source>
        <translation>Hasta ahora:</translation>
    </message>
    <message>
        <source>Rule to take away</source>
        <translation>Regla que se quita</translation>
    </message>
    <message>
        <source>Its cells so far; empty: missing</source>
        <translation>Sus celdas hasta ahora; vacío: faltan</translation>
    </message>
</context>
<context>
    <name>podium::ui::ColumnStrip</name>
    <message>
        <source>Choose a column</source>
        <translation>Elija una columna</translation>
    </message>
    <message>
        <source>being counted…</source>
        <translation>se está contando…</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Valores faltantes</translation>
    </message>
    <message>
        <source>Distinct</source>
        <translation>Distintos</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>Mínimo</translation>
    </message>
    <message>
        <source>Lower quartile</source>
        <translation>Primer cuartil</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Mediana</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Upper quartile</source>
        <translation>Tercer cuartil</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>Máximo</translation>
    </message>
    <message>
        <source>Most frequent</source>
        <translation>Más frecuentes</translation>
    </message>
    <message>
        <source>Histogram of %1</source>
        <translation>Histograma de %1</translation>
    </message>
</context>
<context>
    <name>podium::ui::CommandPalette</name>
    <message>
        <source>Search actions, pages, runs and panels</source>
        <translation>Buscar acciones, páginas, ejecuciones y paneles</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Lo encontrado</translation>
    </message>
    <message>
        <source>Nothing fits this. Try fewer letters, in English or Spanish.</source>
        <translation>Nada coincide. Pruebe con menos letras, en español o en inglés.</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecución</translation>
    </message>
    <message>
        <source>Run all experiments of a sweep file</source>
        <translation>Ejecutar todos los experimentos de un barrido</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>Panel</translation>
    </message>
    <message>
        <source>Recent project</source>
        <translation>Proyecto reciente</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation>En esta página</translation>
    </message>
</context>
<context>
    <name>podium::ui::ComparePage</name>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Metrics of the chosen runs</source>
        <translation>Métricas de las ejecuciones elegidas</translation>
    </message>
    <message>
        <source>Parameters of the chosen runs</source>
        <translation>Parámetros de las ejecuciones elegidas</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Métricas</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parámetros</translation>
    </message>
    <message>
        <source>what differs first</source>
        <translation>primero lo que cambia</translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation>Aún no hay ejecuciones</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>Nada elegido</translation>
    </message>
    <message>
        <source>Choose runs in the run table (Ctrl+click for several): their figures, matrices and curves stand side by side.</source>
        <translation>Elija ejecuciones en la tabla (Ctrl+clic para varias): sus cifras, matrices y curvas aparecen unas junto a otras.</translation>
    </message>
    <message>
        <source>Choose the first two</source>
        <translation>Elegir las dos primeras</translation>
    </message>
    <message>
        <source>Which run is better, and why: chosen runs are laid side by side.</source>
        <translation>Qué ejecución es mejor y por qué: las elegidas se ponen una junto a otra.</translation>
    </message>
    <message>
        <source>%1 alone. Choose a second run to compare it with (Ctrl+click in the run table).</source>
        <translation>Solo %1. Elija otra ejecución con la que compararla (Ctrl+clic en la tabla de ejecuciones).</translation>
    </message>
    <message>
        <source>Not the same rows: these runs were judged on different rows or labels, so none of them is called the better one.</source>
        <translation>No son las mismas filas: estas ejecuciones se evaluaron con filas o etiquetas distintas, así que no se dice cuál es mejor.</translation>
    </message>
    <message>
        <source>Runs with a warning are not called better or worse: see the run table for the reason.</source>
        <translation>De las ejecuciones con una advertencia no se dice si son mejores o peores: el motivo está en la tabla de ejecuciones.</translation>
    </message>
    <message>
        <source>%1 and %2 get the same number of the %3 validation rows right.</source>
        <translation>%1 y %2 aciertan el mismo número de las %3 filas de validación.</translation>
    </message>
    <message>
        <source>%1 gets %2 of %3 validation rows more right than %4.</source>
        <translation>%1 acierta %2 de las %3 filas de validación más que %4.</translation>
    </message>
    <message>
        <source>on the validation rows</source>
        <translation>en las filas de validación</translation>
    </message>
    <message>
        <source>Chosen runs against the baseline</source>
        <translation>Ejecuciones elegidas frente a la referencia</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>Run that the others are measured by</source>
        <translation>Ejecución con la que se comparan las demás</translation>
    </message>
    <message>
        <source>Only what differs</source>
        <translation>Solo lo que difiere</translation>
    </message>
    <message>
        <source>Against the baseline</source>
        <translation>Frente a la referencia</translation>
    </message>
    <message>
        <source>%1, row by row</source>
        <translation>%1, fila a fila</translation>
    </message>
    <message>
        <source>%1: %2 with %3, %4 with %5.</source>
        <translation>%1: %2 con %3, %4 con %5.</translation>
    </message>
    <message>
        <source>Data of the chosen runs</source>
        <translation>Datos de las ejecuciones elegidas</translation>
    </message>
    <message>
        <source>Code and environment of the chosen runs</source>
        <translation>Código y entorno de las ejecuciones elegidas</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Code and environment</source>
        <translation>Código y entorno</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Informe…</translation>
    </message>
    <message>
        <source>Writes the chosen runs as one file to hand on.</source>
        <translation>Escribe las ejecuciones elegidas en un solo archivo para entregar.</translation>
    </message>
    <message>
        <source>on the validation rows, at the threshold %1</source>
        <translation>sobre las filas de validación, con el umbral %1</translation>
    </message>
    <message>
        <source>%1; in brackets: difference to %2</source>
        <translation>%1; entre paréntesis: diferencia con %2</translation>
    </message>
    <message>
        <source>%1, row by row, at the threshold %2</source>
        <translation>%1, fila a fila, con el umbral %2</translation>
    </message>
    <message>
        <source>At threshold %1: %2</source>
        <translation>Con el umbral %1: %2</translation>
    </message>
    <message>
        <source>Runs are compared here: first make some. Those of the thesis are ready to run.</source>
        <translation>Aquí se comparan ejecuciones: haga antes algunas. Las de la tesis están listas para ejecutarse.</translation>
    </message>
    <message>
        <source>Run the thesis&apos; experiments</source>
        <translation>Ejecutar los experimentos de la tesis</translation>
    </message>
</context>
<context>
    <name>podium::ui::ConfusionPanel</name>
    <message>
        <source>Here stands how many rows each run gets right and wrong. Run the stages, or choose runs in the run table.</source>
        <translation>Aquí se ve cuántas filas acierta y cuántas falla cada ejecución. Ejecute las etapas o elija ejecuciones en la tabla.</translation>
    </message>
    <message>
        <source>Across: the real class; down: the predicted one. Validation rows, share of the real class.</source>
        <translation>En horizontal, la clase real; en vertical, la predicha. Filas de validación y parte de la clase real.</translation>
    </message>
    <message>
        <source>Its evaluation is being read…</source>
        <translation>Se está leyendo su evaluación…</translation>
    </message>
    <message>
        <source>%1 of %2 right</source>
        <translation>%1 de %2 aciertos</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Recuentos</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Proporciones</translation>
    </message>
    <message>
        <source>Difference to the baseline</source>
        <translation>Diferencia con la referencia</translation>
    </message>
    <message>
        <source>What the cells show</source>
        <translation>Qué muestran las celdas</translation>
    </message>
    <message>
        <source>Swap the axes</source>
        <translation>Intercambiar los ejes</translation>
    </message>
    <message>
        <source>Close the list of rows</source>
        <translation>Cerrar la lista de filas</translation>
    </message>
    <message>
        <source>Rows in the chosen cell</source>
        <translation>Filas de la celda elegida</translation>
    </message>
    <message>
        <source>Across: the predicted class; down: the real one. Validation rows, share of the real class.</source>
        <translation>En horizontal, la clase predicha; en vertical, la real. Filas de validación, proporción de la clase real.</translation>
    </message>
    <message>
        <source>Difference to %1; “–”: not the same rows.</source>
        <translation>Diferencia con %1; «–»: no son las mismas filas.</translation>
    </message>
    <message>
        <source>There is no baseline to differ from.</source>
        <translation>No hay referencia con la que comparar.</translation>
    </message>
    <message>
        <source>The rows of %1 are not known: its model or its prepared data are not here.</source>
        <translation>Las filas de %1 no se conocen: faltan su modelo o sus datos preparados.</translation>
    </message>
    <message>
        <source>%1: %2 rows are “%3” and predicted “%4”</source>
        <translation>%1: %2 filas son «%3» y se predicen «%4»</translation>
    </message>
    <message>
        <source>%1: %2 row is “%3” and predicted “%4”</source>
        <translation>%1: %2 fila es «%3» y se predijo «%4»</translation>
    </message>
    <message>
        <source>The rows of an earlier model are not known.</source>
        <translation>Las filas de un modelo anterior no se conocen.</translation>
    </message>
</context>
<context>
    <name>podium::ui::CreateProjectDialog</name>
    <message>
        <source>New project</source>
        <translation>Proyecto nuevo</translation>
    </message>
    <message>
        <source>A project is a plain folder: tables, recipes, results and their whole history. Your own files are only read.</source>
        <translation>Un proyecto es una carpeta corriente: tablas, recetas, resultados y toda su historia. Sus archivos solo se leen.</translation>
    </message>
    <message>
        <source>&amp;Synthetic tables, made up with the columns and faults of the real rankings</source>
        <translation>Tablas &amp;sintéticas, inventadas con las columnas y los defectos de los rankings reales</translation>
    </message>
    <message>
        <source>&amp;My own tables: a folder, a ZIP file or a single table</source>
        <translation>&amp;Mis propias tablas: una carpeta, un archivo ZIP o una sola tabla</translation>
    </message>
    <message>
        <source>&amp;Tables:</source>
        <translation>&amp;Tablas:</translation>
    </message>
    <message>
        <source>folder, .zip or .csv</source>
        <translation>carpeta, .zip o .csv</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Archivo…</translation>
    </message>
    <message>
        <source>Choose a file with tables</source>
        <translation>Elegir un archivo con tablas</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Carpeta…</translation>
    </message>
    <message>
        <source>Choose a folder with tables</source>
        <translation>Elegir una carpeta con tablas</translation>
    </message>
    <message>
        <source>Project &amp;folder:</source>
        <translation>&amp;Carpeta del proyecto:</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose the folder of the project</source>
        <translation>Elegir la carpeta del proyecto</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Create project</source>
        <translation>Crear proyecto</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tablas</translation>
    </message>
    <message>
        <source>Project folder</source>
        <translation>Carpeta del proyecto</translation>
    </message>
    <message>
        <source>Choose where your tables are.</source>
        <translation>Elija dónde están sus tablas.</translation>
    </message>
    <message>
        <source>“%1” is not there.</source>
        <translation>«%1» no existe.</translation>
    </message>
    <message>
        <source>Choose a folder for the project.</source>
        <translation>Elija una carpeta para el proyecto.</translation>
    </message>
    <message>
        <source>“%1” is a file, not a folder.</source>
        <translation>«%1» es un archivo, no una carpeta.</translation>
    </message>
    <message>
        <source>The folder is not empty. Choose a new or an empty one.</source>
        <translation>La carpeta no está vacía. Elija una nueva o una vacía.</translation>
    </message>
    <message>
        <source>The tables are being read…</source>
        <translation>Se están leyendo las tablas…</translation>
    </message>
    <message>
        <source>The project is being made…</source>
        <translation>Se está creando el proyecto…</translation>
    </message>
    <message>
        <source>Tables and archives (*.csv *.tsv *.txt *.arff *.xlsx *.ods *.zip *.tar *.gz *.tgz *.sqlite *.db *.json);;All files (*)</source>
        <translation>Tablas y archivos comprimidos (*.csv *.tsv *.txt *.arff *.xlsx *.ods *.zip *.tar *.gz *.tgz *.sqlite *.db *.json);;Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>podium::ui::CurvePlot</name>
    <message>
        <source>%1 against %2. Lines: %3.</source>
        <translation>%1 frente a %2. Líneas: %3.</translation>
    </message>
    <message>
        <source> · threshold %1</source>
        <translation> · umbral %1</translation>
    </message>
    <message>
        <source>Point at a line to read it; a click takes its threshold. Wheel: zoom; drag: move; double click: all.</source>
        <translation>Señale una línea para leerla; un clic toma su umbral. Rueda: ampliar; arrastrar: mover; doble clic: todo.</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Copiar imagen</translation>
    </message>
    <message>
        <source>Copy numbers</source>
        <translation>Copiar números</translation>
    </message>
    <message>
        <source>Export as %1…</source>
        <translation>Exportar como %1…</translation>
    </message>
    <message>
        <source>Export plot</source>
        <translation>Exportar gráfico</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>Point at a mark to read it, or use the arrow keys. Wheel: zoom; drag: move; double click: all.</source>
        <translation>Señale una marca para leerla, o use las flechas. Rueda: ampliar; arrastrar: mover; doble clic: todo.</translation>
    </message>
    <message>
        <source>Point at a line to read it; a click chooses its run. Drag along an axis: filter; wheel: zoom; drag: move; double click: all.</source>
        <translation>Señale una línea para leerla; un clic elige su ejecución. Arrastrar por un eje: filtrar; rueda: ampliar; arrastrar: mover; doble clic: todo.</translation>
    </message>
    <message>
        <source>Point at a run to read it; a click chooses it. Wheel: zoom; drag: move; double click: all.</source>
        <translation>Señale una ejecución para leerla; un clic la elige. Rueda: ampliar; arrastrar: mover; doble clic: todo.</translation>
    </message>
    <message>
        <source>other runs: %1</source>
        <translation>otras ejecuciones: %1</translation>
    </message>
    <message>
        <source>Point at it to read; double click: all.</source>
        <translation>Señale para leer; doble clic: todo.</translation>
    </message>
</context>
<context>
    <name>podium::ui::CurvesPanel</name>
    <message>
        <source>Here stand the curves of the chosen runs, one over the other. Run the stages, or choose runs in the run table.</source>
        <translation>Aquí se ven las curvas de las ejecuciones elegidas, unas sobre otras. Ejecute las etapas o elija ejecuciones en la tabla.</translation>
    </message>
    <message>
        <source>ROC</source>
        <translation>ROC</translation>
    </message>
    <message>
        <source>Precision–recall</source>
        <translation>Precisión–exhaustividad</translation>
    </message>
    <message>
        <source>By threshold</source>
        <translation>Según el umbral</translation>
    </message>
    <message>
        <source>Which curve</source>
        <translation>Qué curva</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>Ganancia</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Calibración</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Umbral</translation>
    </message>
    <message>
        <source>Probability from which on a row is taken for positive</source>
        <translation>Probabilidad a partir de la cual una fila se da por positiva</translation>
    </message>
    <message>
        <source>A false positive costs</source>
        <translation>Un falso positivo cuesta</translation>
    </message>
    <message>
        <source>A false negative costs</source>
        <translation>Un falso negativo cuesta</translation>
    </message>
    <message>
        <source>Take the cheapest threshold</source>
        <translation>Usar el umbral más barato</translation>
    </message>
    <message>
        <source>That of %1; it was found on the validation rows, so it looks better there than it is.</source>
        <translation>El de %1; se halló con las filas de validación, así que en ellas parece mejor de lo que es.</translation>
    </message>
    <message>
        <source>Costs of errors</source>
        <translation>Coste de los errores</translation>
    </message>
    <message>
        <source>Figures at the threshold</source>
        <translation>Cifras con el umbral</translation>
    </message>
    <message>
        <source>At %1</source>
        <translation>Con %1</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precisión</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Exhaustividad</translation>
    </message>
    <message>
        <source>FPR</source>
        <translation>TFP</translation>
    </message>
    <message>
        <source>TP</source>
        <translation>VP</translation>
    </message>
    <message>
        <source>FP</source>
        <translation>FP</translation>
    </message>
    <message>
        <source>FN</source>
        <translation>FN</translation>
    </message>
    <message>
        <source>TN</source>
        <translation>VN</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>ROC curve</source>
        <translation>Curva ROC</translation>
    </message>
    <message>
        <source>PR</source>
        <translation>P–E</translation>
    </message>
    <message>
        <source>All curves, one below the other</source>
        <translation>Todas las curvas, una bajo otra</translation>
    </message>
    <message>
        <source>Keep with the model</source>
        <translation>Guardar con el modelo</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>The model decides by the most probable class again.</source>
        <translation>El modelo vuelve a decidir por la clase más probable.</translation>
    </message>
    <message>
        <source>The model of %1 says the most probable class.</source>
        <translation>El modelo de %1 dice la clase más probable.</translation>
    </message>
    <message>
        <source>Move the threshold first, or take the cheapest one.</source>
        <translation>Mueva primero el umbral, o use el más barato.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Class that is taken against all others</source>
        <translation>Clase que se toma frente a todas las demás</translation>
    </message>
    <message>
        <source>Each against the others</source>
        <translation>Cada una frente a las demás</translation>
    </message>
    <message>
        <source>%1 against the others</source>
        <translation>%1 frente a las demás</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Costes</translation>
    </message>
    <message>
        <source>What errors cost, and the threshold that makes them cheapest</source>
        <translation>Lo que cuestan los errores y el umbral que los abarata</translation>
    </message>
    <message>
        <source>Back to as evaluated</source>
        <translation>Volver a lo evaluado</translation>
    </message>
    <message>
        <source>Run whose model the threshold is for</source>
        <translation>Ejecución para cuyo modelo es el umbral</translation>
    </message>
    <message>
        <source>◆ Moved threshold</source>
        <translation>◆ Umbral movido</translation>
    </message>
    <message>
        <source>As evaluated</source>
        <translation>Lo evaluado</translation>
    </message>
    <message>
        <source>Prec.</source>
        <comment>precision, in little room</comment>
        <translation>Prec.</translation>
    </message>
    <message>
        <source>Rec.</source>
        <comment>recall, in little room</comment>
        <translation>Exh.</translation>
    </message>
    <message>
        <source>Precision, recall, false positive rate; true positives, false positives, false negatives, true negatives</source>
        <translation>Precisión, exhaustividad, tasa de falsos positivos; verdaderos positivos, falsos positivos, falsos negativos, verdaderos negativos</translation>
    </message>
    <message>
        <source>least</source>
        <translation>mínimo</translation>
    </message>
    <message>
        <source>at</source>
        <translation>umbral</translation>
    </message>
    <message>
        <source>as evaluated</source>
        <translation>lo evaluado</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>%1: its errors cost least at the threshold %2, namely %3; as it was evaluated they cost %4.</source>
        <translation>%1: sus errores cuestan lo mínimo con el umbral %2, a saber, %3; tal como se evaluó cuestan %4.</translation>
    </message>
    <message>
        <source>%1 At the moved threshold %2 they cost %3.</source>
        <translation>%1 Con el umbral movido a %2 cuestan %3.</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coste</translation>
    </message>
    <message>
        <source>The model of %1 says “%2” from %3 on.</source>
        <translation>El modelo de %1 dice «%2» a partir de %3.</translation>
    </message>
    <message>
        <source>The model of %1 says “%2” from %3 on then: in predictions, exports and reports.</source>
        <translation>El modelo de %1 dirá «%2» a partir de %3: en predicciones, exportaciones e informes.</translation>
    </message>
    <message>
        <source>False positive</source>
        <translation>Falso positivo</translation>
    </message>
    <message>
        <source>False negative</source>
        <translation>Falso negativo</translation>
    </message>
</context>
<context>
    <name>podium::ui::DataPage</name>
    <message>
        <source>Each table with its versions: who changed what, when and why.</source>
        <translation>Cada tabla con sus versiones: quién cambió qué, cuándo y por qué.</translation>
    </message>
    <message>
        <source>The versions of %1 are being read…</source>
        <translation>Se están leyendo las versiones de %1…</translation>
    </message>
    <message>
        <source>%1 has no version yet: keep it as the first one.</source>
        <translation>%1 aún no tiene versiones: consérvela como la primera.</translation>
    </message>
    <message>
        <source>%1 has one version.</source>
        <translation>%1 tiene una versión.</translation>
    </message>
    <message>
        <source>%1 has %2 versions.</source>
        <translation>%1 tiene %2 versiones.</translation>
    </message>
    <message>
        <source>What lies in the folder is another one: it was changed by hand and not kept yet.</source>
        <translation>Lo que está en la carpeta es otra cosa: se cambió a mano y aún no se ha conservado.</translation>
    </message>
    <message>
        <source>The present one is approved.</source>
        <translation>La actual está aprobada.</translation>
    </message>
    <message>
        <source>The present one is disabled, so no model is trained on it: %1</source>
        <translation>La actual está inhabilitada, así que no se entrena ningún modelo con ella: %1</translation>
    </message>
    <message>
        <source>The present one is in review: look at it, then approve or disable it.</source>
        <translation>La actual está en revisión: mírela y después apruébela o inhabilítela.</translation>
    </message>
    <message>
        <source>Versions of %1</source>
        <translation>Versiones de %1</translation>
    </message>
    <message>
        <source>newest first; choose two to compare them</source>
        <translation>la más nueva primero; elija dos para compararlas</translation>
    </message>
    <message>
        <source>Compare the two</source>
        <translation>Comparar las dos</translation>
    </message>
    <message>
        <source>Compare with the one before</source>
        <translation>Comparar con la anterior</translation>
    </message>
    <message>
        <source>Keep what lies in the folder as a version first.</source>
        <translation>Conserve primero como versión lo que está en la carpeta.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 y %2</translation>
    </message>
    <message>
        <source>The two hold the same.</source>
        <translation>Las dos contienen lo mismo.</translation>
    </message>
    <message>
        <source>Rows new: %1, gone: %2, changed: %3 (cells: %4). Rows before: %5, after: %6.</source>
        <translation>Filas nuevas: %1, quitadas: %2, cambiadas: %3 (celdas: %4). Filas antes: %5, después: %6.</translation>
    </message>
    <message>
        <source>New columns: %1.</source>
        <translation>Columnas nuevas: %1.</translation>
    </message>
    <message>
        <source>Columns gone: %1.</source>
        <translation>Columnas quitadas: %1.</translation>
    </message>
    <message>
        <source>%1: %2 before, %3 after.</source>
        <translation>%1: antes %2, después %3.</translation>
    </message>
    <message>
        <source>Without a key, rows are told apart by all their cells.</source>
        <translation>Sin clave, las filas se distinguen por todas sus celdas.</translation>
    </message>
    <message>
        <source>Rows are told apart by %1.</source>
        <translation>Las filas se distinguen por %1.</translation>
    </message>
    <message>
        <source>What differs between %1</source>
        <translation>Qué difiere entre %1</translation>
    </message>
    <message>
        <source>Columns of %1 side by side</source>
        <translation>Columnas de %1, lado a lado</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tablas</translation>
    </message>
    <message>
        <source>There are no tables yet. The page Import brings some in.</source>
        <translation>Aún no hay tablas. La página Importar las trae.</translation>
    </message>
    <message>
        <source>Change the table…</source>
        <translation>Cambiar la tabla…</translation>
    </message>
    <message>
        <source>Show its rows</source>
        <translation>Ver sus filas</translation>
    </message>
    <message>
        <source>Restore this version</source>
        <translation>Restaurar esta versión</translation>
    </message>
    <message>
        <source>Keep as a version</source>
        <translation>Conservar como versión</translation>
    </message>
    <message>
        <source>Reason for what you do with it; a version is never disabled without one</source>
        <translation>Motivo de lo que hace con ella; ninguna versión se inhabilita sin motivo</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Looked through; two rows were entered twice</source>
        <translation>Revisada; dos filas repetidas</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Aprobar</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>Inhabilitar</translation>
    </message>
    <message>
        <source>Back into review</source>
        <translation>Volver a revisión</translation>
    </message>
    <message>
        <source>Rows of %1</source>
        <translation>Filas de %1</translation>
    </message>
    <message>
        <source>before → after where the two differ</source>
        <translation>antes → después donde difieren</translation>
    </message>
    <message>
        <source>a double click on a cell changes it</source>
        <translation>un doble clic en una celda la cambia</translation>
    </message>
    <message>
        <source>an earlier version; only the newest one can be changed</source>
        <translation>una versión anterior; solo puede cambiarse la más reciente</translation>
    </message>
    <message>
        <source>Without a key, a row at the same place with most cells alike counts as changed.</source>
        <translation>Sin clave, la fila que está en el mismo lugar con casi todas sus celdas iguales cuenta como cambiada.</translation>
    </message>
</context>
<context>
    <name>podium::ui::DesktopNotifier</name>
    <message>
        <source>Failed after %1: %2</source>
        <translation>Falló tras %1: %2</translation>
    </message>
    <message>
        <source>Done after %1.</source>
        <translation>Terminado en %1.</translation>
    </message>
    <message>
        <source>Show Podium</source>
        <translation>Mostrar Podium</translation>
    </message>
    <message>
        <source>Done after %1. Failed: %2. The first: %3</source>
        <translation>Terminado en %1. Fallos: %2. El primero: %3</translation>
    </message>
</context>
<context>
    <name>podium::ui::DifferenceModel</name>
    <message>
        <source>● changed</source>
        <translation>● cambiada</translation>
    </message>
    <message>
        <source>+ new</source>
        <translation>+ nueva</translation>
    </message>
    <message>
        <source>− gone</source>
        <translation>− quitada</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>fila %1</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
</context>
<context>
    <name>podium::ui::DropHint</name>
    <message>
        <source>%1 files</source>
        <translation>%1 archivos</translation>
    </message>
</context>
<context>
    <name>podium::ui::EvaluationNotice</name>
    <message>
        <source>Back to as evaluated</source>
        <translation>Volver a lo evaluado</translation>
    </message>
    <message>
        <source>Each run decides again as it was evaluated.</source>
        <translation>Cada ejecución vuelve a decidir como cuando se evaluó.</translation>
    </message>
    <message>
        <source>Of an earlier model: what was trained or prepared since is not evaluated yet.</source>
        <translation>De un modelo anterior: lo que se entrenó o preparó después aún no se ha evaluado.</translation>
    </message>
    <message>
        <source>Evaluate now</source>
        <translation>Evaluar ahora</translation>
    </message>
    <message>
        <source>At the moved threshold %1</source>
        <translation>Con el umbral movido a %1</translation>
    </message>
    <message>
        <source>Of an earlier model</source>
        <translation>De un modelo anterior</translation>
    </message>
</context>
<context>
    <name>podium::ui::EvaluationSource</name>
    <message>
        <source>This folder</source>
        <translation>Esta carpeta</translation>
    </message>
</context>
<context>
    <name>podium::ui::ExportDialog</name>
    <message>
        <source>Export best model</source>
        <translation>Exportar el mejor modelo</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecución</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose the file to export to</source>
        <translation>Elegir el archivo al que exportar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>&amp;Run:</source>
        <translation>&amp;Ejecución:</translation>
    </message>
    <message>
        <source>For&amp;mat:</source>
        <translation>For&amp;mato:</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation>&amp;Archivo:</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportar a</translation>
    </message>
    <message>
        <source>Name a file.</source>
        <translation>Indique un archivo.</translation>
    </message>
    <message>
        <source>Give the whole path, with its folders.</source>
        <translation>Indique la ruta completa, con sus carpetas.</translation>
    </message>
    <message>
        <source>This is a folder: add the name of a file.</source>
        <translation>Esto es una carpeta: añada el nombre de un archivo.</translation>
    </message>
    <message>
        <source>The folder %1 does not exist.</source>
        <translation>La carpeta %1 no existe.</translation>
    </message>
    <message>
        <source>You may not write into %1.</source>
        <translation>No tiene permiso para escribir en %1.</translation>
    </message>
    <message>
        <source>The file is there already and will be replaced.</source>
        <translation>El archivo ya existe y se reemplazará.</translation>
    </message>
    <message>
        <source>The written file is asked about %1 rows on and beside the thresholds of the model, and about the validation rows. It is kept only if it answers as Podium does.</source>
        <translation>Al archivo escrito se le consultan %1 filas en los umbrales del modelo y junto a ellos, y las filas de validación. Solo se conserva si responde como Podium.</translation>
    </message>
</context>
<context>
    <name>podium::ui::FactsModel</name>
    <message>
        <source>Table %1: rows, MD5</source>
        <translation>Tabla %1: filas, MD5</translation>
    </message>
    <message>
        <source>Training rows</source>
        <translation>Filas de entrenamiento</translation>
    </message>
    <message>
        <source>Validation rows</source>
        <translation>Filas de validación</translation>
    </message>
    <message>
        <source>Test rows</source>
        <translation>Filas de pruebas</translation>
    </message>
    <message>
        <source>Validation labels, MD5</source>
        <translation>Etiquetas de validación, MD5</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Started from commit</source>
        <translation>Partió del commit</translation>
    </message>
    <message>
        <source>Changed files</source>
        <translation>Archivos cambiados</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Hecha</translation>
    </message>
    <message>
        <source>Duration (s)</source>
        <translation>Duración (s)</translation>
    </message>
    <message>
        <source>Podium</source>
        <translation>Podium</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Hilos</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Code and environment</source>
        <translation>Código y entorno</translation>
    </message>
    <message>
        <source>%1, the cheapest where a false positive costs %2 and a false negative %3</source>
        <translation>%1, el más barato si un falso positivo cuesta %2 y un falso negativo %3</translation>
    </message>
    <message>
        <source>Model, MD5</source>
        <translation>Modelo, MD5</translation>
    </message>
    <message>
        <source>Threshold of the model</source>
        <translation>Umbral del modelo</translation>
    </message>
</context>
<context>
    <name>podium::ui::FeatureColumnsCard</name>
    <message>
        <source>The columns are being read…</source>
        <translation>Se están leyendo las columnas…</translation>
    </message>
    <message>
        <source>The columns are known once the tables are clean: run the stage before this one.</source>
        <translation>Las columnas se conocen cuando las tablas están limpias: ejecute la etapa anterior.</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>aún no hay</translation>
    </message>
    <message>
        <source>%1 of %2 columns are features.</source>
        <translation>%1 de %2 columnas son características.</translation>
    </message>
    <message>
        <source>▲ Tick at least one column.</source>
        <translation>▲ Marque al menos una columna.</translation>
    </message>
    <message>
        <source>Feature columns</source>
        <translation>Columnas que son características</translation>
    </message>
    <message>
        <source>point at a figure for how it is computed</source>
        <translation>señale una cifra para ver cómo se calcula</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Table whose columns are shown</source>
        <translation>Tabla cuyas columnas se muestran</translation>
    </message>
    <message>
        <source>Usual columns</source>
        <translation>Columnas habituales</translation>
    </message>
    <message>
        <source>Ticks what is used where the parameters name no columns.</source>
        <translation>Marca lo que se usa cuando los parámetros no nombran columnas.</translation>
    </message>
    <message>
        <source>Reset to committed</source>
        <translation>Volver a lo confirmado</translation>
    </message>
    <message>
        <source>Ticks what the last commit has.</source>
        <translation>Marca lo que hay en la última versión confirmada.</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Descartar cambios</translation>
    </message>
    <message>
        <source>Ticks what the file has.</source>
        <translation>Marca lo que hay en el archivo.</translation>
    </message>
    <message>
        <source>Save columns</source>
        <translation>Guardar columnas</translation>
    </message>
    <message>
        <source>Named lists</source>
        <translation>Listas con nombre</translation>
    </message>
    <message>
        <source>Named lists of columns</source>
        <translation>Listas de columnas con nombre</translation>
    </message>
    <message>
        <source>Tick its columns</source>
        <translation>Marcar sus columnas</translation>
    </message>
    <message>
        <source>Remove list</source>
        <translation>Quitar lista</translation>
    </message>
    <message>
        <source>Removes the list, not the columns; undo brings it back.</source>
        <translation>Quita la lista, no las columnas; deshacer la recupera.</translation>
    </message>
    <message>
        <source>name of a list</source>
        <translation>nombre de una lista</translation>
    </message>
    <message>
        <source>Name under which the ticked columns are saved</source>
        <translation>Nombre con el que se guardan las columnas marcadas</translation>
    </message>
    <message>
        <source>Save as list</source>
        <translation>Guardar como lista</translation>
    </message>
    <message>
        <source>Keeps the ticked columns under this name in the folder “features” of the project.</source>
        <translation>Guarda las columnas marcadas con este nombre en la carpeta «features» del proyecto.</translation>
    </message>
    <message>
        <source>%1 ● Not saved; running stages saves them.</source>
        <translation>%1 ● Sin guardar; al ejecutar etapas se guardan.</translation>
    </message>
</context>
<context>
    <name>podium::ui::FeatureColumnsModel</name>
    <message>
        <source>%1 (decides the class)</source>
        <translation>%1 (decide la clase)</translation>
    </message>
    <message>
        <source>This column decides the class: a model that saw it would only repeat it.</source>
        <translation>Esta columna decide la clase: un modelo que la viera solo la repetiría.</translation>
    </message>
    <message>
        <source>%1 of %2 rows have no value. A feature may have no gap: fill it in the recipe, or drop the rows.</source>
        <translation>%1 de %2 filas no tienen valor. Una característica no puede tener huecos: rellénelos en la receta o quite las filas.</translation>
    </message>
    <message>
        <source>No figure: the column has one value only, or nearly every row has a value of its own.</source>
        <translation>Sin cifra: la columna tiene un solo valor, o casi cada fila tiene un valor propio.</translation>
    </message>
    <message>
        <source>%1
Here on %2 rows.</source>
        <translation>%1
Aquí, con %2 filas.</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Faltantes</translation>
    </message>
    <message>
        <source>Association with the class</source>
        <translation>Asociación con la clase</translation>
    </message>
    <message>
        <source>Ticked columns are features. A column that is ticked anew comes last in their order.</source>
        <translation>Las columnas marcadas son características. Una columna que se marca de nuevo queda la última en su orden.</translation>
    </message>
    <message>
        <source>Share of the rows that become samples in which the column has no value</source>
        <translation>Proporción de las filas que pasan a ser muestras en las que la columna no tiene valor</translation>
    </message>
    <message>
        <source>Cramér&apos;s V = √(χ² ⁄ (n · (k − 1))) of class and column: 0 = the column alone says nothing of the class, 1 = it tells it.
χ² compares the counts of each pair of class and value with those of chance, n = rows with a value, k = the smaller number of different ones.
Numbers with more than 16 values are taken in tenths; of many texts the rarest count as one.</source>
        <translation>V de Cramér = √(χ² ⁄ (n · (k − 1))) de la clase y la columna: 0 = la columna sola no dice nada de la clase, 1 = la determina.
χ² compara los recuentos de cada par de clase y valor con los del azar, n = filas con valor, k = el menor número de valores distintos.
Los números con más de 16 valores se toman por décimas partes; de muchos textos, los menos frecuentes cuentan como uno.</translation>
    </message>
    <message>
        <source>%1 (says what a row is for)</source>
        <translation>%1 (dice para qué es una fila)</translation>
    </message>
    <message>
        <source>This column says which rows are learnt from: new rows do not have it.</source>
        <translation>Esta columna dice de qué filas se aprende: las filas nuevas no la tienen.</translation>
    </message>
</context>
<context>
    <name>podium::ui::FindingPanel</name>
    <message>
        <source>Missing</source>
        <translation>Valores faltantes</translation>
    </message>
    <message>
        <source>%1 of %2 (%3)</source>
        <translation>%1 de %2 (%3)</translation>
    </message>
    <message>
        <source>Different values</source>
        <translation>Valores distintos</translation>
    </message>
    <message>
        <source>Mean ± deviation</source>
        <translation>Media ± desviación</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>Quartiles</source>
        <translation>Cuartiles</translation>
    </message>
    <message>
        <source>Outliers (IQR), far out</source>
        <translation>Atípicos (IQR), muy alejados</translation>
    </message>
    <message>
        <source>Most frequent</source>
        <translation>Más frecuentes</translation>
    </message>
    <message>
        <source>%1 in %2 rows</source>
        <translation>%1 en %2 filas</translation>
    </message>
    <message>
        <source>Goes together with %1</source>
        <translation>Va junta con %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>de %1 a %2</translation>
    </message>
    <message>
        <source>Values of %1</source>
        <translation>Valores de %1</translation>
    </message>
    <message>
        <source>%1 of %2 rows go.</source>
        <translation>Se van %1 de %2 filas.</translation>
    </message>
    <message>
        <source>Columns that go: %1.</source>
        <translation>Columnas que se van: %1.</translation>
    </message>
    <message>
        <source>Columns that come: %1.</source>
        <translation>Columnas que llegan: %1.</translation>
    </message>
    <message>
        <source>Cells that change: %1.</source>
        <translation>Celdas que cambian: %1.</translation>
    </message>
    <message>
        <source>No row is lost.</source>
        <translation>No se pierde ninguna fila.</translation>
    </message>
    <message>
        <source>No longer accept it</source>
        <translation>Dejar de aceptarlo</translation>
    </message>
    <message>
        <source>Accept as it is</source>
        <translation>Aceptar como está</translation>
    </message>
    <message>
        <source>What it would do is being worked out…</source>
        <translation>Se está calculando qué haría…</translation>
    </message>
    <message>
        <source>Add to the recipe</source>
        <translation>Añadir a la receta</translation>
    </message>
    <message>
        <source>Cells before and after the mend</source>
        <translation>Celdas antes y después del arreglo</translation>
    </message>
    <message>
        <source>%1 · %2 rows</source>
        <translation>%1 · %2 filas</translation>
    </message>
    <message>
        <source>Whole rows</source>
        <translation>Filas enteras</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>No longer to mend</source>
        <translation>Ya no hay que corregirlo</translation>
    </message>
    <message>
        <source>Note: to mend</source>
        <translation>Anotar: por corregir</translation>
    </message>
    <message>
        <source>Why it may stay as it is, or what is to be mended</source>
        <translation>Por qué puede quedar así, o qué hay que corregir</translation>
    </message>
    <message>
        <source>%1 in %2 row</source>
        <translation>%1 en %2 fila</translation>
    </message>
    <message>
        <source>%1 of %2 rows goes.</source>
        <translation>Se quita %1 de %2 filas.</translation>
    </message>
    <message>
        <source>%1 · %2 row</source>
        <translation>%1 · %2 fila</translation>
    </message>
    <message>
        <source>Decide on the names…</source>
        <translation>Decidir sobre los nombres…</translation>
    </message>
    <message>
        <source>Opens the pairs of names, the most alike first: each is one institution or two. What you decide is kept in a file.</source>
        <translation>Abre los pares de nombres, los más parecidos primero: cada uno es una institución o son dos. Lo que decida se guarda en un archivo.</translation>
    </message>
    <message>
        <source>Make a recipe of it</source>
        <translation>Crear una receta con esto</translation>
    </message>
    <message>
        <source>The table has no recipe yet. It gets one with this step and is cleaned from then on; it is not used for training.</source>
        <translation>La tabla aún no tiene receta. Recibe una con este paso y desde entonces se limpia; no se usa para entrenar.</translation>
    </message>
    <message>
        <source>Accepted as it is.</source>
        <translation>Se acepta como está.</translation>
    </message>
    <message>
        <source>Accepted as it is: %1</source>
        <translation>Se acepta como está: %1</translation>
    </message>
    <message>
        <source>To be mended.</source>
        <translation>Por corregir.</translation>
    </message>
    <message>
        <source>To be mended: %1</source>
        <translation>Por corregir: %1</translation>
    </message>
    <message>
        <source>Make it a rule…</source>
        <translation>Convertir en regla…</translation>
    </message>
    <message>
        <source>From then on every run looks whether it holds; how many rows break it now is seen first.</source>
        <translation>A partir de entonces cada ejecución comprueba si se cumple; antes se ve cuántas filas la incumplen ahora.</translation>
    </message>
</context>
<context>
    <name>podium::ui::FindingsModel</name>
    <message>
        <source>column %1</source>
        <translation>columna %1</translation>
    </message>
    <message>
        <source>first in row %1</source>
        <translation>primero en la fila %1</translation>
    </message>
    <message>
        <source>What was noticed</source>
        <translation>Qué se ha notado</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Casos</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Ejemplos</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>fila %1</translation>
    </message>
</context>
<context>
    <name>podium::ui::FunnelBarButton</name>
    <message>
        <source>No row is left out here.</source>
        <translation>Aquí no se descarta ninguna fila.</translation>
    </message>
    <message>
        <source>Shows these rows.</source>
        <translation>Muestra estas filas.</translation>
    </message>
    <message>
        <source>Shows the rows that are left out here.</source>
        <translation>Muestra las filas que se descartan aquí.</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 filas</translation>
    </message>
    <message>
        <source>%1, %2 fewer</source>
        <translation>%1, %2 menos</translation>
    </message>
    <message>
        <source>%1, by class %2</source>
        <translation>%1, por clase %2</translation>
    </message>
    <message>
        <source>%1 row</source>
        <translation>%1 fila</translation>
    </message>
</context>
<context>
    <name>podium::ui::FunnelCard</name>
    <message>
        <source>Rows step by step</source>
        <translation>Filas paso a paso</translation>
    </message>
    <message>
        <source>a click shows the rows</source>
        <translation>un clic muestra las filas</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Table whose rows are counted</source>
        <translation>Tabla cuyas filas se cuentan</translation>
    </message>
    <message>
        <source>Open raw and clean table</source>
        <translation>Abrir la tabla en bruto y la limpia</translation>
    </message>
    <message>
        <source>Open the samples</source>
        <translation>Abrir las muestras</translation>
    </message>
</context>
<context>
    <name>podium::ui::GlossaryPage</name>
    <message>
        <source>No term holds these words.</source>
        <translation>Ningún término contiene estas palabras.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Glosario</translation>
    </message>
    <message>
        <source>What the words of this window mean, a plain sentence each.</source>
        <translation>Qué significan las palabras de esta ventana, en una frase sencilla cada una.</translation>
    </message>
    <message>
        <source>Type a word, in Spanish or in English</source>
        <translation>Escriba una palabra, en español o en inglés</translation>
    </message>
    <message>
        <source>Search the glossary</source>
        <translation>Buscar en el glosario</translation>
    </message>
</context>
<context>
    <name>podium::ui::HarmonisedFieldsModel</name>
    <message>
        <source>(columns of years)</source>
        <translation>(columnas de años)</translation>
    </message>
    <message>
        <source>Double click or F2: another column</source>
        <translation>Doble clic o F2: otra columna</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Faltan</translation>
    </message>
    <message>
        <source>Cells from</source>
        <translation>Celdas de</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>Of several tables that know a cell, the one with the lowest number gives it.</source>
        <translation>Si varias tablas conocen una celda, la da la de número más bajo.</translation>
    </message>
</context>
<context>
    <name>podium::ui::HarmonisedPanel</name>
    <message>
        <source>%1 gives cells of %2 rows</source>
        <translation>%1 aporta celdas de %2 filas</translation>
    </message>
    <message>
        <source>%1: of %2 rows %3 joined, %4 added, %5 left out</source>
        <translation>%1: de %2 filas, %3 unidas, %4 añadidas, %5 dejadas fuera</translation>
    </message>
    <message>
        <source>%1: of %2 rows %3 joined, %4 added</source>
        <translation>%1: de %2 filas, %3 unidas, %4 añadidas</translation>
    </message>
    <message>
        <source>✓ The stage harmonise makes this table, and it is cleaned and trained on like any other: choose %1 as the table to train on.</source>
        <translation>✓ La etapa harmonise hace esta tabla, que se limpia y sirve para entrenar como cualquier otra: elija %1 como tabla de entrenamiento.</translation>
    </message>
    <message>
        <source>The table as it would be made now</source>
        <translation>La tabla como se haría ahora</translation>
    </message>
    <message>
        <source>%1 rows, %2 institutions</source>
        <translation>%1 filas, %2 instituciones</translation>
    </message>
    <message>
        <source>Harmonised table</source>
        <translation>Tabla armonizada</translation>
    </message>
    <message>
        <source>Fields and the columns they are made of</source>
        <translation>Campos y las columnas de que se hacen</translation>
    </message>
    <message>
        <source>Name of a new field</source>
        <translation>Nombre de un campo nuevo</translation>
    </message>
    <message>
        <source>Add the field</source>
        <translation>Añadir el campo</translation>
    </message>
    <message>
        <source>Make it part of the pipeline</source>
        <translation>Incluirla en el flujo</translation>
    </message>
    <message>
        <source>%1 is joined by institution and year.</source>
        <translation>%1 se une por institución y año.</translation>
    </message>
    <message>
        <source>%1 is joined by institution: it says the same for all years.</source>
        <translation>%1 se une por institución: dice lo mismo para todos los años.</translation>
    </message>
    <message>
        <source>%1 is joined by country.</source>
        <translation>%1 se une por país.</translation>
    </message>
    <message>
        <source>Only rows with %1.</source>
        <translation>Solo filas con %1.</translation>
    </message>
    <message>
        <source>◀ Fill earlier</source>
        <translation>◀ Rellenar antes</translation>
    </message>
    <message>
        <source>Fill earlier</source>
        <translation>Rellenar antes</translation>
    </message>
    <message>
        <source>This table gives a cell before those that are left of it now.</source>
        <translation>Esta tabla da una celda antes que las que ahora están a su izquierda.</translation>
    </message>
    <message>
        <source>Fill later ▶</source>
        <translation>Rellenar después ▶</translation>
    </message>
    <message>
        <source>Fill later</source>
        <translation>Rellenar después</translation>
    </message>
    <message>
        <source>This table gives a cell only where those that are right of it now know none.</source>
        <translation>Esta tabla solo da una celda si las que ahora están a su derecha no la conocen.</translation>
    </message>
    <message>
        <source>Adds its own rows</source>
        <translation>Añade sus propias filas</translation>
    </message>
    <message>
        <source>Off: it only fills cells of rows that an earlier table has.</source>
        <translation>Desactivado: solo rellena celdas de filas que tiene una tabla anterior.</translation>
    </message>
    <message>
        <source>Remove this table</source>
        <translation>Quitar esta tabla</translation>
    </message>
    <message>
        <source>Takes its description, recipe and parameters out of the project; decisions about names stay. Undo brings it back.</source>
        <translation>Quita del proyecto su descripción, receta y parámetros; las decisiones sobre nombres quedan. Deshacer la devuelve.</translation>
    </message>
    <message>
        <source>Only rows whose</source>
        <translation>Solo filas cuya</translation>
    </message>
    <message>
        <source>Column that says which rows count</source>
        <translation>Columna que dice qué filas cuentan</translation>
    </message>
    <message>
        <source>is this text; empty: all rows</source>
        <translation>es este texto; vacío: todas las filas</translation>
    </message>
    <message>
        <source>Text that the column has in rows that count</source>
        <translation>Texto que tiene la columna en las filas que cuentan</translation>
    </message>
    <message>
        <source>cells filled from another table (◥): %1</source>
        <translation>celdas rellenadas desde otra tabla (◥): %1</translation>
    </message>
    <message>
        <source>Each row is a field of the common table. A table gives a cell where none with a lower number knows it. A double click chooses another column; choose a cell to see how its table is joined.</source>
        <translation>Cada fila es un campo de la tabla común. Una tabla da una celda cuando ninguna de número menor la conoce. Con un doble clic se elige otra columna; elija una celda para ver cómo se une su tabla.</translation>
    </message>
</context>
<context>
    <name>podium::ui::ImportModel</name>
    <message>
        <source>being read…</source>
        <translation>leyéndose…</translation>
    </message>
    <message>
        <source>cannot be imported</source>
        <translation>no se puede importar</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nueva</translation>
    </message>
    <message>
        <source>in the project already</source>
        <translation>ya está en el proyecto</translation>
    </message>
    <message>
        <source>replaces the present one</source>
        <translation>sustituye a la actual</translation>
    </message>
    <message>
        <source>kept, not used</source>
        <translation>guardada, sin uso</translation>
    </message>
    <message>
        <source>read by %1</source>
        <translation>la lee %1</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Looks like</source>
        <translation>Parece</translation>
    </message>
    <message>
        <source>What it is used for</source>
        <translation>Para qué se usa</translation>
    </message>
    <message>
        <source>In the project</source>
        <translation>En el proyecto</translation>
    </message>
</context>
<context>
    <name>podium::ui::ImportPage</name>
    <message>
        <source>Rows of %1</source>
        <translation>Filas de %1</translation>
    </message>
    <message>
        <source>as they came; a click on a heading sorts</source>
        <translation>tal como llegaron; un clic en un encabezado ordena</translation>
    </message>
    <message>
        <source>The tables of the project, as they came.</source>
        <translation>Las tablas del proyecto, tal como llegaron.</translation>
    </message>
    <message>
        <source>%1 tables; they are being looked through…</source>
        <translation>%1 tablas; se están revisando…</translation>
    </message>
    <message>
        <source>Nothing odd was noticed while reading them.</source>
        <translation>Al leerlas no se ha notado nada raro.</translation>
    </message>
    <message>
        <source>%1 findings while reading them, none serious.</source>
        <translation>%1 hallazgos al leerlas, ninguno grave.</translation>
    </message>
    <message>
        <source>separator %1, %2</source>
        <translation>separador %1, %2</translation>
    </message>
    <message>
        <source>What import noticed in %1</source>
        <translation>Lo que se ha notado al importar %1</translation>
    </message>
    <message>
        <source>Columns of %1</source>
        <translation>Columnas de %1</translation>
    </message>
    <message>
        <source>types as they were found</source>
        <translation>tipos tal como se han reconocido</translation>
    </message>
    <message>
        <source>✓ Nothing odd in this table.</source>
        <translation>✓ Nada raro en esta tabla.</translation>
    </message>
    <message>
        <source>Next stage</source>
        <translation>Etapa siguiente</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tablas</translation>
    </message>
    <message>
        <source>choose one to see what is in it</source>
        <translation>elija una para ver qué contiene</translation>
    </message>
    <message>
        <source>One finding while reading them, not a serious one.</source>
        <translation>Un hallazgo al leerlas, no grave.</translation>
    </message>
    <message>
        <source>The project has no tables yet.</source>
        <translation>El proyecto aún no tiene tablas.</translation>
    </message>
    <message>
        <source>Import one table</source>
        <translation>Importar una tabla</translation>
    </message>
    <message>
        <source>Import %1 tables</source>
        <translation>Importar %1 tablas</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Undo takes it back (Ctrl+Z).</source>
        <translation>Se puede deshacer (Ctrl+Z).</translation>
    </message>
    <message>
        <source>Results are out of date until the next run (Ctrl+R).</source>
        <translation>Los resultados no estarán al día hasta la próxima ejecución (Ctrl+R).</translation>
    </message>
    <message>
        <source>Looking at %1…</source>
        <translation>Examinando %1…</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Importando…</translation>
    </message>
    <message>
        <source>Two ticked tables have the name %1: give one of them another name.</source>
        <translation>Dos tablas marcadas se llaman %1: dé otro nombre a una de ellas.</translation>
    </message>
    <message>
        <source>one new table</source>
        <translation>una tabla nueva</translation>
    </message>
    <message>
        <source>%1 new tables</source>
        <translation>%1 tablas nuevas</translation>
    </message>
    <message>
        <source>one that replaces the present one</source>
        <translation>una que sustituye a la actual</translation>
    </message>
    <message>
        <source>%1 that replace the present ones</source>
        <translation>%1 que sustituyen a las actuales</translation>
    </message>
    <message>
        <source>one that is in the project already</source>
        <translation>una que ya está en el proyecto</translation>
    </message>
    <message>
        <source>%1 that are in the project already</source>
        <translation>%1 que ya están en el proyecto</translation>
    </message>
    <message>
        <source>one that cannot be imported</source>
        <translation>una que no se puede importar</translation>
    </message>
    <message>
        <source>%1 that cannot be imported</source>
        <translation>%1 que no se pueden importar</translation>
    </message>
    <message>
        <source>Ready to import: %1. Nothing has been changed yet.</source>
        <translation>Listo para importar: %1. Todavía no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>Choose files with tables</source>
        <translation>Elegir archivos con tablas</translation>
    </message>
    <message>
        <source>Choose a folder with tables</source>
        <translation>Elegir una carpeta con tablas</translation>
    </message>
    <message>
        <source>Add tables</source>
        <translation>Añadir tablas</translation>
    </message>
    <message>
        <source>Add &amp;files…</source>
        <translation>Añadir &amp;archivos…</translation>
    </message>
    <message>
        <source>Add a f&amp;older…</source>
        <translation>Añadir una &amp;carpeta…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>%1 tables with %2 rows.</source>
        <translation>%1 tablas con %2 filas.</translation>
    </message>
    <message>
        <source>Tables and archives (*.csv *.tsv *.txt *.arff *.xlsx *.ods *.zip *.tar *.gz *.tgz *.sqlite *.db);;All files (*)</source>
        <translation>Tablas y archivos comprimidos (*.csv *.tsv *.txt *.arff *.xlsx *.ods *.zip *.tar *.gz *.tgz *.sqlite *.db);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Drop CSV files, workbooks (xlsx, ods), a folder or a ZIP file here, or choose them. They are shown before anything is changed.</source>
        <translation>Suelte aquí archivos CSV, libros de cálculo (xlsx, ods), una carpeta o un archivo ZIP, o elíjalos. Se muestran antes de cambiar nada.</translation>
    </message>
    <message>
        <source>From the &amp;web:</source>
        <translation>De la &amp;web:</translation>
    </message>
    <message>
        <source>Address of a file on the web</source>
        <translation>Dirección de un archivo en la web</translation>
    </message>
    <message>
        <source>Fe&amp;tch</source>
        <translation>&amp;Descargar</translation>
    </message>
    <message>
        <source>One table; it is being looked through…</source>
        <translation>Una tabla; se está revisando…</translation>
    </message>
    <message>
        <source>One table with %1 rows.</source>
        <translation>Una tabla con %1 filas.</translation>
    </message>
    <message>
        <source>Findings while reading them: %1 serious, %2 others.</source>
        <translation>Hallazgos al leerlas: %1 graves, %2 de otra clase.</translation>
    </message>
    <message>
        <source>From &amp;elsewhere…</source>
        <translation>Desde otro &amp;lugar…</translation>
    </message>
    <message>
        <source>A table of another project at a version of it, or what a query to a database gives</source>
        <translation>Una tabla de otro proyecto en una de sus versiones, o lo que da una consulta a una base de datos</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>%1 is only kept: no model can be trained on it.</source>
        <translation>%1 solo se guarda: no se puede entrenar ningún modelo con ella.</translation>
    </message>
    <message>
        <source>%1 are only kept: no model can be trained on them.</source>
        <translation>%1 solo se guardan: no se puede entrenar ningún modelo con ellas.</translation>
    </message>
    <message>
        <source>Add it to the pipeline</source>
        <translation>Incluirla en el flujo</translation>
    </message>
    <message>
        <source>Add them to the pipeline</source>
        <translation>Incluirlas en el flujo</translation>
    </message>
    <message>
        <source>It is cleaned by a recipe and prepared like the other tables from the next run on. Undo takes it back (Ctrl+Z).</source>
        <translation>Desde la próxima ejecución se limpia con una receta y se prepara como las demás tablas. Se puede deshacer (Ctrl+Z).</translation>
    </message>
</context>
<context>
    <name>podium::ui::ImportPreview</name>
    <message>
        <source>Tables in %1</source>
        <translation>Tablas de %1</translation>
    </message>
    <message>
        <source>ticked ones are imported; choose one to look at it</source>
        <translation>se importan las marcadas; elija una para examinarla</translation>
    </message>
    <message>
        <source>as recognised</source>
        <translation>según se reconozca</translation>
    </message>
    <message>
        <source>names of the columns</source>
        <translation>nombres de las columnas</translation>
    </message>
    <message>
        <source>data already</source>
        <translation>ya son datos</translation>
    </message>
    <message>
        <source>comma (1,5)</source>
        <translation>coma (1,5)</translation>
    </message>
    <message>
        <source>point (1.5)</source>
        <translation>punto (1.5)</translation>
    </message>
    <message>
        <source>With it the next run would stop: %1</source>
        <translation>Con ella la próxima ejecución se detendría: %1</translation>
    </message>
    <message>
        <source>Its columns are those of the %1 ranking: %2.</source>
        <translation>Sus columnas son las de la clasificación %1: %2.</translation>
    </message>
    <message>
        <source>It lacks %1.</source>
        <translation>Le faltan %1.</translation>
    </message>
    <message>
        <source>To put it in the place of the present one, call it %1.</source>
        <translation>Para que sustituya a la actual, llámela %1.</translation>
    </message>
    <message>
        <source>Its columns are those of none of the three rankings: a table like any other.</source>
        <translation>Sus columnas no son las de ninguna de las tres clasificaciones: una tabla como cualquier otra.</translation>
    </message>
    <message>
        <source>What was noticed in %1</source>
        <translation>Lo que se observó en %1</translation>
    </message>
    <message>
        <source>First %1 rows of %2</source>
        <translation>Primeras %1 filas de %2</translation>
    </message>
    <message>
        <source>Rows of %1</source>
        <translation>Filas de %1</translation>
    </message>
    <message>
        <source>as they will be read</source>
        <translation>tal como se leerán</translation>
    </message>
    <message>
        <source>&amp;Name in the project</source>
        <translation>&amp;Nombre en el proyecto</translation>
    </message>
    <message>
        <source>Between &amp;cells</source>
        <translation>Entre c&amp;eldas</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>Co&amp;dificación</translation>
    </message>
    <message>
        <source>&amp;Decimal sign</source>
        <translation>Signo deci&amp;mal</translation>
    </message>
    <message>
        <source>First &amp;row</source>
        <translation>Primera &amp;fila</translation>
    </message>
    <message>
        <source>Tables to import</source>
        <translation>Tablas por importar</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>tabulador</translation>
    </message>
    <message>
        <source>none of the rankings</source>
        <translation>ninguna clasificación</translation>
    </message>
    <message>
        <source>The project has this very table: nothing to import.</source>
        <translation>El proyecto ya tiene esta misma tabla: no hay nada que importar.</translation>
    </message>
    <message>
        <source>These columns vanish: %1.</source>
        <translation>Desaparecen estas columnas: %1.</translation>
    </message>
    <message>
        <source>These are new: %1.</source>
        <translation>Son nuevas: %1.</translation>
    </message>
    <message>
        <source>These have another type than before: %1.</source>
        <translation>Cambian de tipo: %1.</translation>
    </message>
    <message>
        <source>It is kept with its history; no stage reads it, so no model is trained on it.</source>
        <translation>Se guarda con su historia; ninguna etapa la lee, así que no se entrena ningún modelo con ella.</translation>
    </message>
    <message>
        <source>The stage %1 reads it: results will be out of date until the next run.</source>
        <translation>La etapa %1 la lee: los resultados no estarán al día hasta la próxima ejecución.</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>punto y coma</translation>
    </message>
    <message>
        <source>vertical bar</source>
        <translation>barra vertical</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>coma</translation>
    </message>
    <message>
        <source>%1 (%2 of %3 columns)</source>
        <translation>%1 (%2 de %3 columnas)</translation>
    </message>
    <message>
        <source>The project has this very table: only where it came from is recorded.</source>
        <translation>El proyecto ya tiene esta misma tabla: solo se anota de dónde vino.</translation>
    </message>
    <message>
        <source>A new table. Rows: %1; columns: %2.</source>
        <translation>Una tabla nueva. Filas: %1; columnas: %2.</translation>
    </message>
    <message>
        <source>Replaces the table of this name. Rows: %1; columns: %2.</source>
        <translation>Sustituye la tabla de este nombre. Filas: %1; columnas: %2.</translation>
    </message>
    <message>
        <source>Replaces the table of this name. Rows: %1 instead of %2; columns: %3 instead of %4.</source>
        <translation>Sustituye la tabla de este nombre. Filas: %1 en lugar de %2; columnas: %3 en lugar de %4.</translation>
    </message>
</context>
<context>
    <name>podium::ui::InstitutionsModel</name>
    <message>
        <source>Institution</source>
        <translation>Institución</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Mejor</translation>
    </message>
</context>
<context>
    <name>podium::ui::JobModel</name>
    <message>
        <source>▶ running</source>
        <translation>▶ en curso</translation>
    </message>
    <message>
        <source>✓ done</source>
        <translation>✓ hecho</translation>
    </message>
    <message>
        <source>✕ failed</source>
        <translation>✕ ha fallado</translation>
    </message>
    <message>
        <source>– cancelled</source>
        <translation>– cancelado</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Qué hace</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>❚❚ waiting</source>
        <translation>❚❚ en espera</translation>
    </message>
    <message>
        <source>%1: comes after %2</source>
        <translation>%1: va después de %2</translation>
    </message>
</context>
<context>
    <name>podium::ui::JobsPanel</name>
    <message>
        <source>Jobs</source>
        <translation>Trabajos</translation>
    </message>
    <message>
        <source>Cancel job</source>
        <translation>Cancelar trabajo</translation>
    </message>
    <message>
        <source>Stops the chosen job, or the one that runs. The project stays as it was before it.</source>
        <translation>Detiene el trabajo elegido o el que está en curso. El proyecto queda como estaba antes.</translation>
    </message>
    <message>
        <source>Everything that takes time runs here in the background; you can go on working.</source>
        <translation>Todo lo que lleva tiempo se ejecuta aquí, en segundo plano; puede seguir trabajando.</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Ejecutar de nuevo</translation>
    </message>
    <message>
        <source>Starts the chosen job once more, after it failed or was cancelled</source>
        <translation>Inicia otra vez el trabajo elegido, después de que falló o se canceló</translation>
    </message>
</context>
<context>
    <name>podium::ui::KeptPredictionsCard</name>
    <message>
        <source>Kept predictions</source>
        <translation>Predicciones guardadas</translation>
    </message>
    <message>
        <source>Undo takes the last one back</source>
        <translation>Deshacer retira la última</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Mostrar de nuevo</translation>
    </message>
</context>
<context>
    <name>podium::ui::KeptPredictionsModel</name>
    <message>
        <source>This folder</source>
        <translation>Esta carpeta</translation>
    </message>
    <message>
        <source>a typed row</source>
        <translation>una fila escrita</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Rows from</source>
        <translation>Filas de</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Predicho</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecución</translation>
    </message>
</context>
<context>
    <name>podium::ui::LanguageSwitch</name>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>hoy %1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
</context>
<context>
    <name>podium::ui::MainMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Recent projects</source>
        <translation>Proyectos &amp;recientes</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation>&amp;Página</translation>
    </message>
    <message>
        <source>P&amp;anels</source>
        <translation>P&amp;aneles</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Tema</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>&amp;Stages</source>
        <translation>E&amp;tapas</translation>
    </message>
    <message>
        <source>E&amp;xperiments</source>
        <translation>E&amp;xperimentos</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
</context>
<context>
    <name>podium::ui::MainWindow</name>
    <message>
        <source>%1 — Podium</source>
        <translation>%1 — Podium</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Abrir un proyecto</translation>
    </message>
    <message>
        <source>About Podium</source>
        <translation>Acerca de Podium</translation>
    </message>
    <message>
        <source>Podium %1: a desktop workbench for classification on ranking tables.

A project is a plain folder that is at once a git repository and a DVC repository.
Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Podium %1: un banco de trabajo de escritorio para clasificar con tablas de rankings.

Un proyecto es una carpeta corriente que es a la vez un repositorio git y un repositorio DVC.
Software libre bajo la Licencia Pública General de GNU, versión 3 o posterior.</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Herramientas</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Search actions, pages, runs   Ctrl+K</source>
        <translation>Buscar acciones, páginas, ejecuciones   Ctrl+K</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search   Ctrl+K</source>
        <translation>Buscar   Ctrl+K</translation>
    </message>
    <message>
        <source>Drop to import %1
It is shown first; nothing changes yet.</source>
        <translation>Suelte para importar %1
Primero se muestra; todavía no cambia nada.</translation>
    </message>
    <message>
        <source>Drop to open the project %1</source>
        <translation>Suelte para abrir el proyecto %1</translation>
    </message>
    <message>
        <source>Drop to make a new project from %1</source>
        <translation>Suelte para crear un proyecto nuevo con %1</translation>
    </message>
</context>
<context>
    <name>podium::ui::MatrixExport</name>
    <message>
        <source>Copy picture</source>
        <translation>Copiar la imagen</translation>
    </message>
    <message>
        <source>Copy numbers</source>
        <translation>Copiar los números</translation>
    </message>
    <message>
        <source>Export as %1…</source>
        <translation>Exportar como %1…</translation>
    </message>
    <message>
        <source>Export matrix</source>
        <translation>Exportar la matriz</translation>
    </message>
    <message>
        <source>%1, at threshold %2</source>
        <translation>%1, con el umbral %2</translation>
    </message>
</context>
<context>
    <name>podium::ui::MatrixView</name>
    <message>
        <source>Real “%1”, predicted “%2”: %3 rows, %4 of this real class</source>
        <translation>Real «%1», predicho «%2»: %3 filas, %4 de esta clase real</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>Matriz de confusión</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Predicho</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Real</translation>
    </message>
    <message>
        <source>Real “%1”, predicted “%2”: %3 row, %4 of this real class</source>
        <translation>Real «%1», predicha «%2»: %3 fila, %4 de esta clase real</translation>
    </message>
</context>
<context>
    <name>podium::ui::Mend</name>
    <message>
        <source>Open the parameters</source>
        <translation>Abrir los parámetros</translation>
    </message>
    <message>
        <source>Open the recipes</source>
        <translation>Abrir las recetas</translation>
    </message>
    <message>
        <source>Open the tables</source>
        <translation>Abrir las tablas</translation>
    </message>
    <message>
        <source>Open the project sheet</source>
        <translation>Abrir la ficha del proyecto</translation>
    </message>
    <message>
        <source>Run all stages</source>
        <translation>Ejecutar todas las etapas</translation>
    </message>
    <message>
        <source>Run the stage %1</source>
        <translation>Ejecutar la etapa %1</translation>
    </message>
    <message>
        <source>Show what breaks them</source>
        <translation>Ver qué las incumple</translation>
    </message>
</context>
<context>
    <name>podium::ui::MendEffectModel</name>
    <message>
        <source>missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
</context>
<context>
    <name>podium::ui::MetricFormula</name>
    <message>
        <source>TP / (TP + FP)</source>
        <translation>VP / (VP + FP)</translation>
    </message>
    <message>
        <source>TP / (TP + FN)</source>
        <translation>VP / (VP + FN)</translation>
    </message>
    <message>
        <source>2 TP / (2 TP + FP + FN)</source>
        <translation>2 VP / (2 VP + FP + FN)</translation>
    </message>
    <message>
        <source>(TP + TN) / all rows</source>
        <translation>(VP + VN) / todas las filas</translation>
    </message>
    <message>
        <source>pairs of a positive and a negative row with the positive scored higher (ties count half) / all such pairs</source>
        <translation>pares de una fila positiva y una negativa en que la positiva puntúa más (los empates cuentan la mitad) / todos esos pares</translation>
    </message>
    <message>
        <source>Σ (recall − recall before) × precision, over all thresholds</source>
        <translation>Σ (exhaustividad − exhaustividad anterior) × precisión, en todos los umbrales</translation>
    </message>
    <message>
        <source>− Σ ln(probability of the true class) / all rows</source>
        <translation>− Σ ln(probabilidad de la clase real) / todas las filas</translation>
    </message>
    <message>
        <source>Σ (probability − truth)² / all rows</source>
        <translation>Σ (probabilidad − realidad)² / todas las filas</translation>
    </message>
</context>
<context>
    <name>podium::ui::NameMatchPanel</name>
    <message>
        <source>To decide: %1</source>
        <translation>Por decidir: %1</translation>
    </message>
    <message>
        <source>Decided to be the same: %1</source>
        <translation>Decididos iguales: %1</translation>
    </message>
    <message>
        <source>Decided not to be the same: %1</source>
        <translation>Decididos distintos: %1</translation>
    </message>
    <message>
        <source>Sure: %1</source>
        <translation>Seguros: %1</translation>
    </message>
    <message>
        <source>Names in the same words are taken for one institution by themselves. Names that are only alike stay two until someone decides; the decisions are in harmonised/aliases.yaml. Several can be chosen at once.</source>
        <translation>Los nombres con las mismas palabras se toman solos por una institución. Los que solo se parecen siguen siendo dos hasta que alguien decida; las decisiones están en harmonised/aliases.yaml. Se pueden elegir varios a la vez.</translation>
    </message>
    <message>
        <source>Which pairs of names</source>
        <translation>Qué pares de nombres</translation>
    </message>
    <message>
        <source>Find a name</source>
        <translation>Buscar un nombre</translation>
    </message>
    <message>
        <source>Pairs of names</source>
        <translation>Pares de nombres</translation>
    </message>
    <message>
        <source>✓ No such pairs.</source>
        <translation>✓ No hay pares así.</translation>
    </message>
    <message>
        <source>The same institution</source>
        <translation>La misma institución</translation>
    </message>
    <message>
        <source>In the list: Enter</source>
        <translation>En la lista: Intro</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>No es la misma</translation>
    </message>
    <message>
        <source>In the list: Del</source>
        <translation>En la lista: Supr</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Decidir más tarde</translation>
    </message>
    <message>
        <source>%1 or %2?</source>
        <translation>¿%1 o %2?</translation>
    </message>
    <message>
        <source>Pairs chosen: %1</source>
        <translation>Pares elegidos: %1</translation>
    </message>
</context>
<context>
    <name>podium::ui::NameMatchesModel</name>
    <message>
        <source>open</source>
        <translation>por decidir</translation>
    </message>
    <message>
        <source>same</source>
        <translation>la misma</translation>
    </message>
    <message>
        <source>not the same</source>
        <translation>no es la misma</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>seguro</translation>
    </message>
    <message>
        <source>the same words</source>
        <translation>las mismas palabras</translation>
    </message>
    <message>
        <source>the same words in another order</source>
        <translation>las mismas palabras en otro orden</translation>
    </message>
    <message>
        <source>the same words, but another country</source>
        <translation>las mismas palabras, pero otro país</translation>
    </message>
    <message>
        <source>rare words in common</source>
        <translation>palabras poco frecuentes en común</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Alike</source>
        <translation>Parecido</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Other name</source>
        <translation>Otro nombre</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>0 to 1: SoftTFIDF of Cohen, Ravikumar and Fienberg (2003). Rare words count most, slips of the pen little.</source>
        <translation>De 0 a 1: SoftTFIDF de Cohen, Ravikumar y Fienberg (2003). Cuentan más las palabras poco frecuentes; poco, las erratas.</translation>
    </message>
</context>
<context>
    <name>podium::ui::NameQuestion</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>podium::ui::Navigation</name>
    <message>
        <source>not readable</source>
        <translation>no se pueden leer</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importadas</translation>
    </message>
    <message>
        <source>no tables</source>
        <translation>sin tablas</translation>
    </message>
    <message>
        <source>%1 tables</source>
        <translation>%1 tablas</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>1 table</source>
        <translation>1 tabla</translation>
    </message>
    <message>
        <source>1 run</source>
        <translation>1</translation>
    </message>
    <message>
        <source>looking</source>
        <translation>mirando</translation>
    </message>
    <message>
        <source>%1 serious</source>
        <translation>graves: %1</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>%1 in review</source>
        <translation>%1 en revisión</translation>
    </message>
    <message>
        <source>Rankings together</source>
        <translation>Clasificaciones juntas</translation>
    </message>
    <message>
        <source>not looked through yet</source>
        <translation>sin revisar todavía</translation>
    </message>
    <message>
        <source>not all looked through</source>
        <translation>no se ha revisado todo</translation>
    </message>
</context>
<context>
    <name>podium::ui::NewExperimentsDialog</name>
    <message>
        <source>New experiments</source>
        <translation>Experimentos nuevos</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>todas</translation>
    </message>
    <message>
        <source>&amp;Names begin with</source>
        <translation>Los &amp;nombres empiezan por</translation>
    </message>
    <message>
        <source>The rest of a name says what is tried. An experiment without either gets two random words.</source>
        <translation>El resto del nombre dice qué se prueba. Un experimento sin lo uno ni lo otro recibe dos palabras al azar.</translation>
    </message>
    <message>
        <source>&amp;Seeds for each</source>
        <translation>&amp;Semillas para cada una</translation>
    </message>
    <message>
        <source>Repeats each combination with other random numbers, to see how much chance does.</source>
        <translation>Repite cada combinación con otros números aleatorios, para ver cuánto hace el azar.</translation>
    </message>
    <message>
        <source>&amp;Combinations</source>
        <translation>&amp;Combinaciones</translation>
    </message>
    <message>
        <source>Draws only so many of all combinations, at random and always the same ones.</source>
        <translation>Elige solo este número de combinaciones, al azar y siempre las mismas.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>ahora %1</translation>
    </message>
    <message>
        <source>Values to try for %1</source>
        <translation>Valores que probar para %1</translation>
    </message>
    <message>
        <source>▶ Run the experiment</source>
        <translation>▶ Ejecutar el experimento</translation>
    </message>
    <message>
        <source>▶ Run %1 experiments</source>
        <translation>▶ Ejecutar %1 experimentos</translation>
    </message>
    <message>
        <source>▶ Run</source>
        <translation>▶ Ejecutar</translation>
    </message>
    <message>
        <source>About %1, judging by the experiments so far</source>
        <translation>Unos %1, a juzgar por los experimentos anteriores</translation>
    </message>
    <message>
        <source>one a thread</source>
        <translation>uno por hilo</translation>
    </message>
    <message>
        <source>&amp;What to try</source>
        <translation>&amp;Qué probar</translation>
    </message>
    <message>
        <source>What to try</source>
        <translation>Qué probar</translation>
    </message>
    <message>
        <source>At the same &amp;time</source>
        <translation>A la &amp;vez</translation>
    </message>
    <message>
        <source>Fewer at once take less memory; together they take longer.</source>
        <translation>Menos a la vez ocupan menos memoria; en conjunto tardan más.</translation>
    </message>
    <message>
        <source>The values below</source>
        <translation>Los valores de abajo</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Otro archivo…</translation>
    </message>
    <message>
        <source>List of experiments</source>
        <translation>Lista de experimentos</translation>
    </message>
    <message>
        <source>YAML (*.yaml *.yml)</source>
        <translation>YAML (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>Less than a second, judging by the experiments so far</source>
        <translation>Menos de un segundo, a juzgar por los experimentos anteriores</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>An experiment runs beside the project&apos;s own files. Write the value to try, or several to try them all: 64, 100, 200 or 50 to 200 by 50. What stays empty is as it is now.</source>
        <translation>Un experimento se ejecuta aparte, sin tocar los archivos del proyecto. Escriba el valor que quiere probar, o varios para probarlos todos: 64, 100, 200 o 50 a 200 de 50 en 50. Lo que queda vacío sigue como está ahora.</translation>
    </message>
    <message>
        <source>%1 to %2 by %3</source>
        <comment>values to try: a range and its step</comment>
        <translation>%1 a %2 de %3 en %3</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>values to try: a range</comment>
        <translation>%1 a %2</translation>
    </message>
</context>
<context>
    <name>podium::ui::NoticeBar</name>
    <message>
        <source>Show log</source>
        <translation>Ver registro</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>podium::ui::Page</name>
    <message>
        <source>◆ Synthetic tables, made up like the real rankings; those are on Kaggle as “world-university-rankings”.</source>
        <translation>◆ Tablas sintéticas, inventadas a imagen de los rankings reales, que están en Kaggle como «world-university-rankings».</translation>
    </message>
</context>
<context>
    <name>podium::ui::Panel</name>
    <message>
        <source>Good</source>
        <translation>Bien</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Advertencia</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
</context>
<context>
    <name>podium::ui::ParameterEditor</name>
    <message>
        <source>not limited</source>
        <translation>sin límite</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>names, separated by commas</source>
        <translation>nombres separados por comas</translation>
    </message>
    <message>
        <source>the usual columns</source>
        <translation>las columnas habituales</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>no se usa</translation>
    </message>
    <message>
        <source>below the limit</source>
        <translation>por debajo del límite</translation>
    </message>
    <message>
        <source>up to the limit</source>
        <translation>hasta el límite inclusive</translation>
    </message>
    <message>
        <source>the last year validates</source>
        <translation>valida el último año</translation>
    </message>
    <message>
        <source>the last year is the final test</source>
        <translation>el último año es la prueba final</translation>
    </message>
    <message>
        <source>at random</source>
        <translation>al azar</translation>
    </message>
    <message>
        <source>Gini impurity</source>
        <translation>impureza de Gini</translation>
    </message>
    <message>
        <source>entropy</source>
        <translation>entropía</translation>
    </message>
    <message>
        <source>square root of their number</source>
        <translation>raíz cuadrada de su número</translation>
    </message>
    <message>
        <source>binary logarithm of their number</source>
        <translation>logaritmo binario de su número</translation>
    </message>
    <message>
        <source>the value of the next row</source>
        <translation>el valor de la fila siguiente</translation>
    </message>
    <message>
        <source>the value of the row before</source>
        <translation>el valor de la fila anterior</translation>
    </message>
    <message>
        <source>a value that is given</source>
        <translation>un valor dado</translation>
    </message>
    <message>
        <source>the mean of the column</source>
        <translation>la media de la columna</translation>
    </message>
    <message>
        <source>the median of the column</source>
        <translation>la mediana de la columna</translation>
    </message>
    <message>
        <source>the most frequent value</source>
        <translation>el valor más frecuente</translation>
    </message>
    <message>
        <source>the first</source>
        <translation>la primera</translation>
    </message>
    <message>
        <source>the last</source>
        <translation>la última</translation>
    </message>
    <message>
        <source>both ends</source>
        <translation>ambos extremos</translation>
    </message>
    <message>
        <source>at the beginning</source>
        <translation>al principio</translation>
    </message>
    <message>
        <source>at the end</source>
        <translation>al final</translation>
    </message>
    <message>
        <source>cells that hold nothing else</source>
        <translation>celdas que no contienen otra cosa</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>regular expression</source>
        <translation>expresión regular</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>número entero</translation>
    </message>
    <message>
        <source>number</source>
        <translation>número</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>sí o no</translation>
    </message>
    <message>
        <source>date</source>
        <translation>fecha</translation>
    </message>
    <message>
        <source>one of</source>
        <translation>uno de</translation>
    </message>
    <message>
        <source>none of</source>
        <translation>ninguno de</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>contiene</translation>
    </message>
    <message>
        <source>matches the pattern</source>
        <translation>cumple el patrón</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>present</source>
        <translation>está</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>es un número</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>no es un número</translation>
    </message>
    <message>
        <source>a column says it</source>
        <translation>lo dice una columna</translation>
    </message>
    <message>
        <source>serious: it stops the pipeline</source>
        <translation>grave: detiene el flujo</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>advertencia</translation>
    </message>
    <message>
        <source>never falls</source>
        <translation>nunca baja</translation>
    </message>
    <message>
        <source>never rises</source>
        <translation>nunca sube</translation>
    </message>
    <message>
        <source>values, separated by commas</source>
        <translation>valores separados por comas</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>opcional</translation>
    </message>
</context>
<context>
    <name>podium::ui::ParameterForm</name>
    <message>
        <source>● not saved; in the file: %1</source>
        <translation>● sin guardar; en el archivo: %1</translation>
    </message>
    <message>
        <source>default: %1</source>
        <translation>por defecto: %1</translation>
    </message>
    <message>
        <source>Back to the value in the file</source>
        <translation>Volver al valor del archivo</translation>
    </message>
    <message>
        <source>Set to the default</source>
        <translation>Poner el valor por defecto</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>podium::ui::PredictPage</name>
    <message>
        <source>This folder · %1</source>
        <translation>Esta carpeta · %1</translation>
    </message>
    <message>
        <source>There is no model yet: run the stages or an experiment first.</source>
        <translation>Todavía no hay ningún modelo: ejecute antes las etapas o un experimento.</translation>
    </message>
    <message>
        <source>Table to predict</source>
        <translation>Tabla que se predice</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>Tablas (*.csv *.tsv *.txt);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Rows: %1. Predicted %2.</source>
        <translation>Filas: %1. Predicho %2.</translation>
    </message>
    <message>
        <source>Save the predictions</source>
        <translation>Guardar las predicciones</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tablas (*.csv)</translation>
    </message>
    <message>
        <source>Asks a trained model for the class of each row of a raw table, or of one row that you type.</source>
        <translation>Pregunta a un modelo entrenado por la clase de cada fila de una tabla sin limpiar, o de una fila que usted escriba.</translation>
    </message>
    <message>
        <source>Model and rows</source>
        <translation>Modelo y filas</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>Predicciones</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Archivo…</translation>
    </message>
    <message>
        <source>Choose the table to predict</source>
        <translation>Elegir la tabla que se predice</translation>
    </message>
    <message>
        <source>Missing values</source>
        <translation>Valores faltantes</translation>
    </message>
    <message>
        <source>say where they are and stop</source>
        <translation>decir dónde están y parar</translation>
    </message>
    <message>
        <source>take the median of the training rows</source>
        <translation>tomar la mediana de las filas de entrenamiento</translation>
    </message>
    <message>
        <source>A table</source>
        <translation>Una tabla</translation>
    </message>
    <message>
        <source>One row</source>
        <translation>Una fila</translation>
    </message>
    <message>
        <source>Where the rows come from</source>
        <translation>De dónde vienen las filas</translation>
    </message>
    <message>
        <source>Write the values as they stand in the raw table, with its decimal sign.</source>
        <translation>Escriba los valores como están en la tabla original, con su signo decimal.</translation>
    </message>
    <message>
        <source>▶ Predict</source>
        <translation>▶ Predecir</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Guardar como CSV…</translation>
    </message>
    <message>
        <source>Decided by the threshold chosen for the model: %1 from %2 on.</source>
        <translation>Decidido por el umbral elegido para el modelo: %1 a partir de %2.</translation>
    </message>
    <message>
        <source>The predictions are kept as a run of their own, listed below; the project&apos;s files stay as they are.</source>
        <translation>Las predicciones se guardan como una ejecución propia, en la lista de abajo; los archivos del proyecto quedan como están.</translation>
    </message>
    <message>
        <source>Its rows were too many to be kept; only how many of each class there were.</source>
        <translation>Sus filas eran demasiadas para guardarlas; solo se guardó cuántas hubo de cada clase.</translation>
    </message>
    <message>
        <source>This row</source>
        <translation>Esta fila</translation>
    </message>
    <message>
        <source>%1: %2, with a probability of %3.</source>
        <translation>%1: %2, con una probabilidad de %3.</translation>
    </message>
    <message>
        <source>kept as the run %1</source>
        <translation>guardada como la ejecución %1</translation>
    </message>
    <message>
        <source>Drop to predict the rows of %1</source>
        <translation>Suelte para predecir las filas de %1</translation>
    </message>
    <message>
        <source>A CSV file, or drop one here</source>
        <translation>Un archivo CSV, o suelte uno aquí</translation>
    </message>
</context>
<context>
    <name>podium::ui::PredictionModel</name>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Predicho</translation>
    </message>
    <message>
        <source>Probability of %1</source>
        <translation>Prob. de %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
</context>
<context>
    <name>podium::ui::ProfilePairModel</name>
    <message>
        <source>not there</source>
        <translation>no está</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Faltantes</translation>
    </message>
    <message>
        <source>Different values</source>
        <translation>Valores distintos</translation>
    </message>
    <message>
        <source>Usual value</source>
        <translation>Valor habitual</translation>
    </message>
</context>
<context>
    <name>podium::ui::ProjectPage</name>
    <message>
        <source>not readable</source>
        <translation>no se pueden leer</translation>
    </message>
    <message>
        <source>The stages of this project cannot be read: see below what stands in the way.</source>
        <translation>Las etapas de este proyecto no se pueden leer: vea abajo qué lo impide.</translation>
    </message>
    <message>
        <source>The project is being read…</source>
        <translation>Se está leyendo el proyecto…</translation>
    </message>
    <message>
        <source>All %1 stages are up to date</source>
        <translation>Las %1 etapas están al día</translation>
    </message>
    <message>
        <source>%1 of %2 stages are to be run</source>
        <translation>Hay que ejecutar %1 de %2 etapas</translation>
    </message>
    <message>
        <source>no experiment was made yet</source>
        <translation>aún no se ha hecho ningún experimento</translation>
    </message>
    <message>
        <source>%1 experiments are there to be compared</source>
        <translation>hay %1 experimentos para comparar</translation>
    </message>
    <message>
        <source>Ready?</source>
        <translation>¿Listo?</translation>
    </message>
    <message>
        <source>being checked…</source>
        <translation>comprobando…</translation>
    </message>
    <message>
        <source>yes: everything is there for a run</source>
        <translation>sí: está todo para ejecutar</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>todavía no</translation>
    </message>
    <message>
        <source>no tables</source>
        <translation>sin tablas</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importadas</translation>
    </message>
    <message>
        <source>▶ Run all</source>
        <translation>▶ Ejecutar todo</translation>
    </message>
    <message>
        <source>Runs what is out of date, in order (Ctrl+R)</source>
        <translation>Ejecuta por orden lo que no está al día (Ctrl+R)</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Etapas</translation>
    </message>
    <message>
        <source>Folder: %1</source>
        <translation>Carpeta: %1</translation>
    </message>
    <message>
        <source>%1; %2.</source>
        <translation>%1; %2.</translation>
    </message>
    <message>
        <source>one experiment was made</source>
        <translation>se ha hecho un experimento</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Abrir</translation>
    </message>
    <message>
        <source>&amp;Why did it run or not?</source>
        <translation>¿&amp;Por qué se ejecutó o no?</translation>
    </message>
    <message>
        <source>&amp;Show its results</source>
        <translation>&amp;Mostrar sus resultados</translation>
    </message>
    <message>
        <source>a click opens the stage, a right click offers more</source>
        <translation>un clic abre la etapa; el botón derecho ofrece más</translation>
    </message>
    <message>
        <source>&amp;Run this stage, first what it needs</source>
        <translation>&amp;Ejecutar esta etapa, antes lo que necesite</translation>
    </message>
    <message>
        <source>Run this and all &amp;later stages, first what they need</source>
        <translation>Ejecutar esta etapa y las &amp;posteriores, antes lo que necesiten</translation>
    </message>
    <message>
        <source>The only stage is up to date</source>
        <translation>La única etapa está al día</translation>
    </message>
    <message>
        <source>The only stage is to be run</source>
        <translation>La única etapa está por ejecutar</translation>
    </message>
    <message>
        <source>%1 of %2 stages is to be run</source>
        <translation>%1 de %2 etapas está por ejecutar</translation>
    </message>
    <message>
        <source>Run the thesis&apos; experiments</source>
        <translation>Ejecutar los experimentos de la tesis</translation>
    </message>
    <message>
        <source>The experiments of the thesis on these tables, side by side; the project itself stays as it is (Ctrl+T)</source>
        <translation>Los experimentos de la tesis sobre estas tablas, unos junto a otros; el proyecto queda como está (Ctrl+T)</translation>
    </message>
</context>
<context>
    <name>podium::ui::ProjectSheetCard</name>
    <message>
        <source>Project sheet</source>
        <translation>Ficha del proyecto</translation>
    </message>
    <message>
        <source>heads the reports</source>
        <translation>encabeza los informes</translation>
    </message>
    <message>
        <source>What is the question, which metric counts, and when is the result good enough? Where that is written down, every list shows the best run by it.</source>
        <translation>¿Cuál es la pregunta, qué métrica cuenta y cuándo basta el resultado? Cuando está escrito, todas las listas muestran la mejor ejecución según ello.</translation>
    </message>
    <message>
        <source>Fill in…</source>
        <translation>Rellenar…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Edit the project sheet</source>
        <translation>Editar la ficha del proyecto</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>What is predicted</source>
        <translation>Qué se predice</translation>
    </message>
    <message>
        <source>Main metric</source>
        <translation>Métrica principal</translation>
    </message>
    <message>
        <source>Good enough from</source>
        <translation>Suficiente a partir de</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
</context>
<context>
    <name>podium::ui::ProjectSheetDialog</name>
    <message>
        <source>Project sheet</source>
        <translation>Ficha del proyecto</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>sin elegir</translation>
    </message>
    <message>
        <source>for example: which universities reach the first hundred?</source>
        <translation>por ejemplo: ¿qué universidades llegan a las cien primeras?</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>What is predicted</source>
        <translation>Qué se predice</translation>
    </message>
    <message>
        <source>Main metric</source>
        <translation>Métrica principal</translation>
    </message>
    <message>
        <source>Good enough from</source>
        <translation>Suficiente a partir de</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>The main metric decides which run is the best, here and in every list. All of it may stay empty.</source>
        <translation>La métrica principal decide cuál es la mejor ejecución, aquí y en todas las listas. Todo puede quedar vacío.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>Guardar la ficha</translation>
    </message>
    <message>
        <source>“Good enough from” takes a number such as %1.</source>
        <translation>«Suficiente a partir de» lleva un número, como %1.</translation>
    </message>
    <message>
        <source>This metric lies between 0 and 1; %1 % is written %2.</source>
        <translation>Esta métrica va de 0 a 1; el %1 % se escribe %2.</translation>
    </message>
    <message>
        <source>This metric is never below 0.</source>
        <translation>Esta métrica nunca es menor que 0.</translation>
    </message>
</context>
<context>
    <name>podium::ui::ProjectStatusBar</name>
    <message>
        <source>▲ the project cannot be read in full</source>
        <translation>▲ el proyecto no se puede leer entero</translation>
    </message>
    <message>
        <source>being read…</source>
        <translation>leyendo…</translation>
    </message>
    <message>
        <source>✓ all up to date</source>
        <translation>✓ todo al día</translation>
    </message>
    <message>
        <source>● %1 stages to be run</source>
        <translation>● %1 etapas por ejecutar</translation>
    </message>
    <message>
        <source>branch %1</source>
        <translation>rama %1</translation>
    </message>
    <message>
        <source>No job is running</source>
        <translation>Ningún trabajo en curso</translation>
    </message>
    <message>
        <source>▶ %1 jobs</source>
        <translation>▶ %1 trabajos</translation>
    </message>
    <message>
        <source>Shows the jobs</source>
        <translation>Muestra los trabajos</translation>
    </message>
    <message>
        <source>Switches between Spanish and English</source>
        <translation>Cambia entre español e inglés</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Idioma: %1</translation>
    </message>
    <message>
        <source>● 1 stage to be run</source>
        <translation>● 1 etapa por ejecutar</translation>
    </message>
    <message>
        <source>❚❚ queue paused, %1 waiting</source>
        <translation>❚❚ cola en pausa, %1 en espera</translation>
    </message>
    <message>
        <source>❚❚ %1 waiting in the queue</source>
        <translation>❚❚ %1 en espera en la cola</translation>
    </message>
    <message>
        <source>▶ 1 job</source>
        <translation>▶ 1 tarea</translation>
    </message>
</context>
<context>
    <name>podium::ui::QualityColumnsModel</name>
    <message>
        <source>numbers as text</source>
        <translation>números como texto</translation>
    </message>
    <message>
        <source>%1 to %2, half of them %3 to %4</source>
        <translation>de %1 a %2, la mitad de %3 a %4</translation>
    </message>
    <message>
        <source>%1 in %2 rows</source>
        <translation>%1 en %2 filas</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Valores faltantes</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Distintos</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>Qué contiene</translation>
    </message>
    <message>
        <source>Far out</source>
        <translation>Muy lejos</translation>
    </message>
    <message>
        <source>With the target</source>
        <translation>Con el objetivo</translation>
    </message>
    <message>
        <source>With %1</source>
        <translation>Con %1</translation>
    </message>
    <message>
        <source>Values far from all others, in plain figures and in logarithms</source>
        <translation>Valores alejados de todos los demás, en cifras y en logaritmos</translation>
    </message>
    <message>
        <source>How strongly it goes together with what is to be predicted: 0 is not at all, 1 is one says the other</source>
        <translation>Cuánto va junta con lo que se quiere predecir: 0 es nada; 1, que una dice la otra</translation>
    </message>
    <message>
        <source>%1 in one row</source>
        <translation>%1 en una fila</translation>
    </message>
</context>
<context>
    <name>podium::ui::QualityFindingsModel</name>
    <message>
        <source>Mended</source>
        <translation>Arreglado</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aceptado</translation>
    </message>
    <message>
        <source>The recipe mends it.</source>
        <translation>La receta lo arregla.</translation>
    </message>
    <message>
        <source>Accepted as it is.</source>
        <translation>Aceptado como está.</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravedad</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>What is the matter</source>
        <translation>Qué pasa</translation>
    </message>
    <message>
        <source>What mends it</source>
        <translation>Qué lo arregla</translation>
    </message>
    <message>
        <source>To be mended.</source>
        <translation>Por corregir.</translation>
    </message>
    <message>
        <source>To be mended: %1</source>
        <translation>Por corregir: %1</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>Por decidir</translation>
    </message>
</context>
<context>
    <name>podium::ui::QualityPage</name>
    <message>
        <source>Rows of %1 behind the bar of %2</source>
        <translation>Filas de %1 tras la barra de %2</translation>
    </message>
    <message>
        <source>Rows of %1 with %2 and %3</source>
        <translation>Filas de %1 con %2 y %3</translation>
    </message>
    <message>
        <source>What is wrong with the tables, and what would mend it.</source>
        <translation>Qué les pasa a las tablas y qué lo arreglaría.</translation>
    </message>
    <message>
        <source>The tables are being looked through: %1 of %2 are ready.</source>
        <translation>Se están revisando las tablas: %1 de %2 están listas.</translation>
    </message>
    <message>
        <source>Nothing is open: what was found is mended by the recipes or accepted.</source>
        <translation>No queda nada abierto: lo que se encontró lo arreglan las recetas o está aceptado.</translation>
    </message>
    <message>
        <source>Serious problems: %1, warnings: %2, notes: %3.</source>
        <translation>Problemas graves: %1, advertencias: %2, notas: %3.</translation>
    </message>
    <message>
        <source>What matters most: %1: %2</source>
        <translation>Lo más importante: %1: %2</translation>
    </message>
    <message>
        <source>All tables</source>
        <translation>Todas las tablas</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Hallazgos</translation>
    </message>
    <message>
        <source>%1 · worst first</source>
        <translation>%1 · lo peor primero</translation>
    </message>
    <message>
        <source>The tables are being looked through…</source>
        <translation>Se están revisando las tablas…</translation>
    </message>
    <message>
        <source>✓ Nothing to show here.</source>
        <translation>✓ Nada que mostrar aquí.</translation>
    </message>
    <message>
        <source>The first %1 rows of %2 that it is about</source>
        <translation>Las primeras %1 filas de %2 de las que se trata</translation>
    </message>
    <message>
        <source>Rows of %1 that it is about</source>
        <translation>Filas de %1 de las que se trata</translation>
    </message>
    <message>
        <source>Columns of %1</source>
        <translation>Columnas de %1</translation>
    </message>
    <message>
        <source>choose one to see what is in it</source>
        <translation>elija una para ver qué contiene</translation>
    </message>
    <message>
        <source>How strongly the columns of %1 go together</source>
        <translation>Cuánto van juntas las columnas de %1</translation>
    </message>
    <message>
        <source>%1 rows looked at</source>
        <translation>%1 filas miradas</translation>
    </message>
    <message>
        <source>as they came</source>
        <translation>tal como llegaron</translation>
    </message>
    <message>
        <source>Report of %1</source>
        <translation>Informe de %1</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Página web (*.html)</translation>
    </message>
    <message>
        <source>quality</source>
        <translation>calidad</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Informe…</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tablas</translation>
    </message>
    <message>
        <source>Which findings are shown</source>
        <translation>Qué hallazgos se muestran</translation>
    </message>
    <message>
        <source>Open ones</source>
        <translation>Abiertos</translation>
    </message>
    <message>
        <source>Serious ones</source>
        <translation>Graves</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Advertencias</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Mended or accepted</source>
        <translation>Arreglados o aceptados</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>0 is not at all, 1 is one says the other: the size of Spearman&apos;s correlation for two columns of numbers, Cramér&apos;s V else. A click shows the rows that have both.</source>
        <translation>0 es nada; 1, que una dice la otra: el tamaño de la correlación de Spearman entre dos columnas de números y, si no, la V de Cramér. Un clic muestra las filas que tienen ambas.</translation>
    </message>
    <message>
        <source>Mended by the recipes: %1, first of all %2: %3</source>
        <translation>Arreglado por las recetas: %1; lo más importante, %2: %3</translation>
    </message>
    <message>
        <source>The look through the tables was stopped: %1 of %2 are ready.</source>
        <translation>La revisión de las tablas se detuvo: %1 de %2 están listas.</translation>
    </message>
    <message>
        <source>The tables could not be looked through, the log says why: %1 of %2 are ready.</source>
        <translation>No se pudieron revisar las tablas, el registro dice por qué: %1 de %2 están listas.</translation>
    </message>
    <message>
        <source>◇ Not looked through yet.</source>
        <translation>◇ Sin revisar todavía.</translation>
    </message>
    <message>
        <source>A file of what is shown here, as a web page or PDF</source>
        <translation>Un archivo con lo que se muestra aquí, como página web o PDF</translation>
    </message>
    <message>
        <source>As soon as all tables were looked through</source>
        <translation>En cuanto se hayan revisado todas las tablas</translation>
    </message>
    <message>
        <source>New rule…</source>
        <translation>Nueva regla…</translation>
    </message>
    <message>
        <source>What has to hold for a table at every run: a stage of the pipeline looks after it.</source>
        <translation>Lo que debe cumplirse en una tabla en cada ejecución: una etapa del flujo lo vigila.</translation>
    </message>
    <message>
        <source>Go on looking</source>
        <translation>Continuar la revisión</translation>
    </message>
    <message>
        <source>Looks through the tables that are left.</source>
        <translation>Revisa las tablas que faltan.</translation>
    </message>
    <message>
        <source>Noted: to be mended</source>
        <translation>Anotados: por corregir</translation>
    </message>
    <message>
        <source>tables</source>
        <translation>tablas</translation>
    </message>
    <message>
        <source>all tables</source>
        <translation>todas las tablas</translation>
    </message>
    <message>
        <source>%1 of %2 were looked through</source>
        <translation>%1 de %2 examinadas</translation>
    </message>
</context>
<context>
    <name>podium::ui::QueueModel</name>
    <message>
        <source>– being cancelled</source>
        <translation>– cancelándose</translation>
    </message>
    <message>
        <source>○ waiting, place %1</source>
        <translation>○ en espera, lugar %1</translation>
    </message>
    <message>
        <source>▶ running</source>
        <translation>▶ en ejecución</translation>
    </message>
    <message>
        <source>❚❚ paused</source>
        <translation>❚❚ en pausa</translation>
    </message>
    <message>
        <source>✓ done</source>
        <translation>✓ terminado</translation>
    </message>
    <message>
        <source>✕ failed</source>
        <translation>✕ fallido</translation>
    </message>
    <message>
        <source>– cancelled</source>
        <translation>– cancelado</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>Experimento</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avance</translation>
    </message>
    <message>
        <source>Values to try</source>
        <translation>Valores que prueba</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>%1, asked for %2</source>
        <translation>%1, pedido %2</translation>
    </message>
    <message>
        <source>Step or reason</source>
        <translation>Paso o motivo</translation>
    </message>
</context>
<context>
    <name>podium::ui::QueueNotice</name>
    <message>
        <source>▶ Go on</source>
        <translation>▶ Continuar</translation>
    </message>
    <message>
        <source>Show queue</source>
        <translation>Mostrar la cola</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>❚❚ 1 experiment waits in the queue, and nobody runs it.</source>
        <translation>❚❚ 1 experimento espera en la cola y nadie lo ejecuta.</translation>
    </message>
    <message>
        <source>❚❚ %1 experiments wait in the queue, and nobody runs them.</source>
        <translation>❚❚ %1 experimentos esperan en la cola y nadie los ejecuta.</translation>
    </message>
    <message>
        <source>✕ 1 experiment failed. The queue says why.</source>
        <translation>✕ Falló un experimento. La cola dice por qué.</translation>
    </message>
    <message>
        <source>✕ %1 experiments failed. The queue says why.</source>
        <translation>✕ Fallaron %1 experimentos. La cola dice por qué.</translation>
    </message>
</context>
<context>
    <name>podium::ui::QueuePanel</name>
    <message>
        <source>Queue of experiments</source>
        <translation>Cola de experimentos</translation>
    </message>
    <message>
        <source>▶ Go on</source>
        <translation>▶ Continuar</translation>
    </message>
    <message>
        <source>Runs what waits, here in this window</source>
        <translation>Ejecuta lo que espera, aquí en esta ventana</translation>
    </message>
    <message>
        <source>Pause queue</source>
        <translation>Pausar la cola</translation>
    </message>
    <message>
        <source>While paused nothing further begins, not by other programs either; what runs goes on.</source>
        <translation>En pausa no comienza nada más, tampoco en otros programas; lo que se ejecuta continúa.</translation>
    </message>
    <message>
        <source>Sooner</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Sooner (Alt+Up, or drag it)</source>
        <translation>Antes (Alt+Arriba, o arrástrelo)</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Later (Alt+Down, or drag it)</source>
        <translation>Después (Alt+Abajo, o arrástrelo)</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Ejecutar de nuevo</translation>
    </message>
    <message>
        <source>Puts what failed or was cancelled at the end of the queue, as it was asked for</source>
        <translation>Pone lo fallido o cancelado al final de la cola, tal como se pidió</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Stops the chosen experiments, or lets them not begin. Nothing of them is kept.</source>
        <translation>Detiene los experimentos elegidos o no los deja comenzar. No se guarda nada de ellos.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Takes the chosen rows out of this list (Del). Experiments that are done stay in the table of runs.</source>
        <translation>Quita de esta lista las filas elegidas (Supr). Los experimentos terminados siguen en la tabla de ejecuciones.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>The chosen experiments take part in the queue again</source>
        <translation>Los experimentos elegidos vuelven a participar en la cola</translation>
    </message>
    <message>
        <source>The chosen experiments do not begin; the others go on</source>
        <translation>Los experimentos elegidos no comienzan; los demás continúan</translation>
    </message>
    <message>
        <source>The queue is paused; waiting: %1</source>
        <translation>La cola está en pausa; en espera: %1</translation>
    </message>
    <message>
        <source>Nobody works on the queue; waiting: %1</source>
        <translation>Nadie trabaja en la cola; en espera: %1</translation>
    </message>
    <message>
        <source>Waiting: %1</source>
        <translation>En espera: %1</translation>
    </message>
    <message>
        <source>Nothing else waits.</source>
        <translation>No espera nada más.</translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>Nada espera.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Experiments wait here for their turn and run one after the other or side by side, also after Podium was closed. Here they are put in order, paused, cancelled and run again.</source>
        <translation>Aquí los experimentos esperan su turno y se ejecutan uno tras otro o a la vez, también después de cerrar Podium. Aquí se ordenan, se pausan, se cancelan y se ejecutan de nuevo.</translation>
    </message>
    <message>
        <source>New experiments…</source>
        <translation>Experimentos nuevos…</translation>
    </message>
    <message>
        <source>At the same time</source>
        <translation>A la vez</translation>
    </message>
    <message>
        <source>Experiments at the same time</source>
        <translation>Experimentos a la vez</translation>
    </message>
    <message>
        <source>one a thread</source>
        <translation>uno por hilo</translation>
    </message>
    <message>
        <source>Fewer at once take less memory; together they take longer. Holds for what begins from now on.</source>
        <translation>Menos a la vez ocupan menos memoria; en total tardan más. Vale para lo que empiece desde ahora.</translation>
    </message>
</context>
<context>
    <name>podium::ui::RankingExplorer</name>
    <message>
        <source>Tick institutions to see their places.</source>
        <translation>Marque instituciones para ver sus puestos.</translation>
    </message>
    <message>
        <source>%1 of at most %2 ticked.</source>
        <translation>%1 marcadas, de un máximo de %2.</translation>
    </message>
    <message>
        <source>The two rankings have no year in common.</source>
        <translation>Las dos clasificaciones no tienen ningún año en común.</translation>
    </message>
    <message>
        <source>%1 institutions in %2 rankings: %3.</source>
        <translation>%1 instituciones en %2 clasificaciones: %3.</translation>
    </message>
    <message>
        <source>The rankings are being read…</source>
        <translation>Se están leyendo las clasificaciones…</translation>
    </message>
    <message>
        <source>None of the tables is a ranking: each needs columns for institution, year and place.</source>
        <translation>Ninguna de las tablas es una clasificación: hacen falta columnas de institución, año y puesto.</translation>
    </message>
    <message>
        <source>Find an institution</source>
        <translation>Buscar una institución</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>All countries</source>
        <translation>Todos los países</translation>
    </message>
    <message>
        <source>Institutions</source>
        <translation>Instituciones</translation>
    </message>
    <message>
        <source>Places over the years</source>
        <translation>Puestos a lo largo de los años</translation>
    </message>
    <message>
        <source>Two rankings</source>
        <translation>Dos clasificaciones</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>Gráficos</translation>
    </message>
    <message>
        <source>One ranking</source>
        <translation>Una clasificación</translation>
    </message>
    <message>
        <source>The other ranking</source>
        <translation>La otra clasificación</translation>
    </message>
    <message>
        <source>against</source>
        <translation>frente a</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
</context>
<context>
    <name>podium::ui::RankingsPage</name>
    <message>
        <source>The rankings are being read…</source>
        <translation>Se están leyendo las clasificaciones…</translation>
    </message>
    <message>
        <source>A harmonised table makes one row of the same institution and year in several rankings, fills what one does not know from the next, and is trained on like any other table. Podium proposes one from what the tables hold; you look it through.</source>
        <translation>Una tabla armonizada hace una sola fila de la misma institución y año en varias clasificaciones, rellena lo que una no sabe con lo de la siguiente y sirve para entrenar como cualquier otra. Podium propone una según lo que contienen las tablas; usted la repasa.</translation>
    </message>
    <message>
        <source>None of the tables is a ranking: each needs columns for institution, year and place.</source>
        <translation>Ninguna de las tablas es una clasificación: hacen falta columnas de institución, año y puesto.</translation>
    </message>
    <message>
        <source>%1 rows of %2 institutions; every name is decided.</source>
        <translation>%1 filas de %2 instituciones; todos los nombres están decididos.</translation>
    </message>
    <message>
        <source>%1 rows of %2 institutions; %3 pairs of names wait for a decision.</source>
        <translation>%1 filas de %2 instituciones; %3 pares de nombres esperan una decisión.</translation>
    </message>
    <message>
        <source>Several rankings beside each other, and as one table.</source>
        <translation>Varias clasificaciones, una junto a otra y como una sola tabla.</translation>
    </message>
    <message>
        <source>Rankings together</source>
        <translation>Clasificaciones juntas</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Explorar</translation>
    </message>
    <message>
        <source>Names of institutions</source>
        <translation>Nombres de instituciones</translation>
    </message>
    <message>
        <source>One table</source>
        <translation>Una sola tabla</translation>
    </message>
    <message>
        <source>What to do with the rankings</source>
        <translation>Qué hacer con las clasificaciones</translation>
    </message>
    <message>
        <source>Propose a harmonised table</source>
        <translation>Proponer una tabla armonizada</translation>
    </message>
    <message>
        <source>%1 rows of %2 institutions; one pair of names waits for a decision.</source>
        <translation>%1 filas de %2 instituciones; un par de nombres espera una decisión.</translation>
    </message>
</context>
<context>
    <name>podium::ui::RecipeDocument</name>
    <message>
        <source>Add a step</source>
        <translation>Añadir un paso</translation>
    </message>
    <message>
        <source>Change a step</source>
        <translation>Cambiar un paso</translation>
    </message>
    <message>
        <source>Remove a step</source>
        <translation>Quitar un paso</translation>
    </message>
    <message>
        <source>Move a step</source>
        <translation>Mover un paso</translation>
    </message>
    <message>
        <source>Change the text</source>
        <translation>Cambiar el texto</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>Descartar los cambios</translation>
    </message>
</context>
<context>
    <name>podium::ui::RecipeEditor</name>
    <message>
        <source>Another program changed this recipe. Load it again: your changes are undone then.</source>
        <translation>Otro programa cambió esta receta. Cárguela de nuevo: sus cambios se deshacen entonces.</translation>
    </message>
    <message>
        <source>● not saved; the stage still cleans by the file.</source>
        <translation>● sin guardar; la etapa sigue limpiando según el archivo.</translation>
    </message>
    <message>
        <source>What the steps do is shown here once the recipe can be read.</source>
        <translation>Aquí se muestra lo que hacen los pasos en cuanto se pueda leer la receta.</translation>
    </message>
    <message>
        <source>This step changes no row of this table; its first rows are shown.</source>
        <translation>Este paso no cambia ninguna fila de esta tabla; se muestran las primeras.</translation>
    </message>
    <message>
        <source>This step changes %1 rows; the first %2 are shown.</source>
        <translation>Este paso cambia %1 filas; se muestran las primeras %2.</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Receta</translation>
    </message>
    <message>
        <source>drag the steps, or move them with Alt and the arrow keys</source>
        <translation>arrastre los pasos o muévalos con Alt y las flechas</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Earlier (Alt+Up)</source>
        <translation>Antes (Alt+Arriba)</translation>
    </message>
    <message>
        <source>Later (Alt+Down)</source>
        <translation>Después (Alt+Abajo)</translation>
    </message>
    <message>
        <source>Remove the step (Del)</source>
        <translation>Quitar el paso (Supr)</translation>
    </message>
    <message>
        <source>Undo the last edit of this recipe</source>
        <translation>Deshacer el último cambio de esta receta</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Steps of the recipe</source>
        <translation>Pasos de la receta</translation>
    </message>
    <message>
        <source>Rows before and after the step</source>
        <translation>Filas antes y después del paso</translation>
    </message>
    <message>
        <source>The recipe as YAML</source>
        <translation>La receta en YAML</translation>
    </message>
    <message>
        <source>Effect and text of the recipe</source>
        <translation>Efecto y texto de la receta</translation>
    </message>
    <message>
        <source>What the step does</source>
        <translation>Qué hace el paso</translation>
    </message>
    <message>
        <source>YAML</source>
        <translation>YAML</translation>
    </message>
    <message>
        <source>Load it again</source>
        <translation>Cargarla de nuevo</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Descartar cambios</translation>
    </message>
    <message>
        <source>Save the recipe</source>
        <translation>Guardar la receta</translation>
    </message>
    <message>
        <source>This step changes 1 row.</source>
        <translation>Este paso cambia 1 fila.</translation>
    </message>
    <message>
        <source>This step changes %1 rows.</source>
        <translation>Este paso cambia %1 filas.</translation>
    </message>
    <message>
        <source>+ Add a step…</source>
        <translation>+ Añadir un paso…</translation>
    </message>
    <message>
        <source>Step %1 is switched off. The whole recipe changes %2 of %3 rows.</source>
        <translation>El paso %1 está desactivado. La receta entera cambia %2 de %3 filas.</translation>
    </message>
</context>
<context>
    <name>podium::ui::RecipePreviewModel</name>
    <message>
        <source>%1 goes</source>
        <translation>%1 se va</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>%1 (new)</source>
        <translation>%1 (nueva)</translation>
    </message>
    <message>
        <source>%1 (goes)</source>
        <translation>%1 (se va)</translation>
    </message>
</context>
<context>
    <name>podium::ui::RecipeStepModel</name>
    <message>
        <source>switched off</source>
        <translation>desactivado</translation>
    </message>
    <message>
        <source>▲ cannot be done</source>
        <translation>▲ no se puede hacer</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>sin probar</translation>
    </message>
    <message>
        <source>1 cell changes</source>
        <translation>cambia 1 celda</translation>
    </message>
    <message>
        <source>%1 cells change</source>
        <translation>cambian %1 celdas</translation>
    </message>
    <message>
        <source>changes nothing</source>
        <translation>no cambia nada</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Con</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Efecto</translation>
    </message>
    <message>
        <source>1 row goes</source>
        <translation>se va 1 fila</translation>
    </message>
    <message>
        <source>%1 rows go</source>
        <translation>se van %1 filas</translation>
    </message>
    <message>
        <source>1 new column</source>
        <translation>1 columna nueva</translation>
    </message>
    <message>
        <source>%1 new columns</source>
        <translation>%1 columnas nuevas</translation>
    </message>
    <message>
        <source>1 column goes</source>
        <translation>se va 1 columna</translation>
    </message>
    <message>
        <source>%1 columns go</source>
        <translation>se van %1 columnas</translation>
    </message>
</context>
<context>
    <name>podium::ui::RejectedRowsModel</name>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>Why it does not fit</source>
        <translation>Por qué no encaja</translation>
    </message>
</context>
<context>
    <name>podium::ui::ReportDialog</name>
    <message>
        <source>Web page (*.html)</source>
        <translation>Página web (*.html)</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Guardar el informe</translation>
    </message>
</context>
<context>
    <name>podium::ui::RuleDialog</name>
    <message>
        <source>What it would find is not known: the table was not made yet.</source>
        <translation>No se sabe qué encontraría: la tabla no se ha creado todavía.</translation>
    </message>
    <message>
        <source>✓ It would hold now; looked at: %1.</source>
        <translation>✓ Ahora se cumpliría; comprobadas: %1.</translation>
    </message>
    <message>
        <source>It would be broken now in %1.</source>
        <translation>Ahora se incumpliría en %1.</translation>
    </message>
    <message>
        <source>For example: %1.</source>
        <translation>Por ejemplo: %1.</translation>
    </message>
    <message>
        <source>The pipeline would stop there.</source>
        <translation>El flujo se detendría ahí.</translation>
    </message>
    <message>
        <source>Change a rule</source>
        <translation>Cambiar una regla</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>Añadir una regla</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>Se comprueba</translation>
    </message>
    <message>
        <source>What must hold</source>
        <translation>Lo que debe cumplirse</translation>
    </message>
    <message>
        <source>as imported, before it is cleaned</source>
        <translation>tal como se importó, antes de limpiarla</translation>
    </message>
    <message>
        <source>when it is clean, before samples are made</source>
        <translation>una vez limpia, antes de crear las muestras</translation>
    </message>
    <message>
        <source>as samples, before training</source>
        <translation>como muestras, antes de entrenar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save the rule</source>
        <translation>Guardar la regla</translation>
    </message>
    <message>
        <source>Add the rule</source>
        <translation>Añadir la regla</translation>
    </message>
    <message>
        <source>Written to its file, with the stage that checks it; undo takes it back.</source>
        <translation>Se escribe en su archivo, con la etapa que la comprueba; deshacer lo revierte.</translation>
    </message>
    <message>
        <source>Still to be filled in: %1.</source>
        <translation>Falta por rellenar: %1.</translation>
    </message>
</context>
<context>
    <name>podium::ui::RuleWording</name>
    <message>
        <source>not checked</source>
        <translation>sin comprobar</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>se cumple</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>incumplida</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>podium::ui::RulesCard</name>
    <message>
        <source>Choose a rule to see the rows that break it.</source>
        <translation>Elija una regla para ver las filas que la incumplen.</translation>
    </message>
    <message>
        <source>✓ It holds: %1 were looked at.</source>
        <translation>✓ Se cumple; comprobadas: %1.</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>ninguna todavía</translation>
    </message>
    <message>
        <source>%1, of them broken: %2</source>
        <translation>%1, de ellas incumplidas: %2</translation>
    </message>
    <message>
        <source>Add a rule…</source>
        <translation>Añadir una regla…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Takes the rule out of its file; undo brings it back.</source>
        <translation>Quita la regla de su archivo; deshacer la devuelve.</translation>
    </message>
    <message>
        <source>The first %1 are shown.</source>
        <translation>Se muestran las primeras %1.</translation>
    </message>
</context>
<context>
    <name>podium::ui::RulesModel</name>
    <message>
        <source>cannot be checked</source>
        <translation>no se puede comprobar</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>What must hold</source>
        <translation>Lo que debe cumplirse</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravedad</translation>
    </message>
    <message>
        <source>Broken in</source>
        <translation>Incumplida en</translation>
    </message>
</context>
<context>
    <name>podium::ui::RunCells</name>
    <message>
        <source>%1 validation rows</source>
        <translation>%1 filas de validación</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecución</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creada</translation>
    </message>
    <message>
        <source>ROC AUC</source>
        <translation>AUC ROC</translation>
    </message>
    <message>
        <source>Starred runs: click a star, or press S on the chosen runs</source>
        <translation>Ejecuciones con estrella: pulse una estrella, o la tecla S sobre las elegidas</translation>
    </message>
    <message>
        <source>Tag %1</source>
        <translation>Etiqueta %1</translation>
    </message>
    <message>
        <source>▶ running</source>
        <translation>▶ en marcha</translation>
    </message>
    <message>
        <source>❚❚ waiting</source>
        <translation>❚❚ en espera</translation>
    </message>
    <message>
        <source>✓ finished</source>
        <translation>✓ terminada</translation>
    </message>
    <message>
        <source>✕ failed</source>
        <translation>✕ fallida</translation>
    </message>
    <message>
        <source>✕ stopped</source>
        <translation>✕ detenida</translation>
    </message>
    <message>
        <source>▶ running, %1</source>
        <translation>▶ en marcha, %1</translation>
    </message>
    <message>
        <source>Duration (s)</source>
        <translation>Duración (s)</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>%1 validation row</source>
        <translation>%1 fila de validación</translation>
    </message>
</context>
<context>
    <name>podium::ui::RunChips</name>
    <message>
        <source>Click a run to leave it out of the plots, or to bring it back</source>
        <translation>Pulse una ejecución para quitarla de los gráficos o devolverla</translation>
    </message>
    <message>
        <source>%1 (left out)</source>
        <translation>%1 (fuera)</translation>
    </message>
</context>
<context>
    <name>podium::ui::RunColumnsPopup</name>
    <message>
        <source>metric</source>
        <translation>métrica</translation>
    </message>
    <message>
        <source>parameter</source>
        <translation>parámetro</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>etiqueta</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Estrella</translation>
    </message>
    <message>
        <source>Columns of the run table</source>
        <translation>Columnas de la tabla de ejecuciones</translation>
    </message>
    <message>
        <source>Find a column</source>
        <translation>Buscar una columna</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Drag to reorder, or Alt+↑ and Alt+↓.</source>
        <translation>Arrastre para ordenar, o Alt+↑ y Alt+↓.</translation>
    </message>
</context>
<context>
    <name>podium::ui::RunFilterLine</name>
    <message>
        <source>Filter runs</source>
        <translation>Filtrar ejecuciones</translation>
    </message>
    <message>
        <source>Filters used before</source>
        <translation>Filtros usados antes</translation>
    </message>
    <message>
        <source>What fits here</source>
        <translation>Lo que cabe aquí</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrar</translation>
    </message>
    <message>
        <source>As in metrics.f1 &gt; 0.9 AND params.`train.n_est` = &apos;64&apos;: MLflow&apos;s search grammar. Ctrl+Space offers what fits.</source>
        <translation>Como metrics.f1 &gt; 0.9 AND params.`train.n_est` = &apos;64&apos;: gramática de búsqueda de MLflow. Ctrl+Espacio ofrece lo que cabe.</translation>
    </message>
</context>
<context>
    <name>podium::ui::RunNotesDialog</name>
    <message>
        <source>Name, note and tags</source>
        <translation>Nombre, nota y etiquetas</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Añadir una etiqueta</translation>
    </message>
    <message>
        <source>Remove the tag</source>
        <translation>Quitar la etiqueta</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Na&amp;me:</source>
        <translation>No&amp;mbre:</translation>
    </message>
    <message>
        <source>N&amp;ote:</source>
        <translation>N&amp;ota:</translation>
    </message>
    <message>
        <source>&amp;Tags:</source>
        <translation>&amp;Etiquetas:</translation>
    </message>
</context>
<context>
    <name>podium::ui::RunPlotsPanel</name>
    <message>
        <source>Parallel axes</source>
        <translation>Ejes paralelos</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Puntos</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Barras</translation>
    </message>
    <message>
        <source>How the runs are laid out</source>
        <translation>Cómo se disponen las ejecuciones</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>Ejes</translation>
    </message>
    <message>
        <source>Which axes are shown</source>
        <translation>Qué ejes se muestran</translation>
    </message>
    <message>
        <source>Which parameters and figures have an axis. In the plot: “[” and “]” filter from and up to the value that is read, Esc takes filters back.</source>
        <translation>Qué parámetros y medidas tienen un eje. En el gráfico: «[» y «]» filtran desde el valor leído y hasta él; Esc quita los filtros.</translation>
    </message>
    <message>
        <source>by</source>
        <translation>según</translation>
    </message>
    <message>
        <source>What stands across</source>
        <translation>Qué va en horizontal</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Altura</translation>
    </message>
    <message>
        <source>What stands upwards</source>
        <translation>Qué va en vertical</translation>
    </message>
    <message>
        <source>Runs of which validation rows</source>
        <translation>Ejecuciones de qué filas de validación</translation>
    </message>
    <message>
        <source>Figures can only be measured by each other on the same validation rows.</source>
        <translation>Las medidas solo se pueden comparar entre sí con las mismas filas de validación.</translation>
    </message>
    <message>
        <source>Take the filter back</source>
        <translation>Quitar el filtro</translation>
    </message>
    <message>
        <source>Only one run was judged on these rows. Choose others above, or run experiments.</source>
        <translation>Solo una ejecución se juzgó con estas filas. Elija otras arriba o ejecute experimentos.</translation>
    </message>
    <message>
        <source>Here stand all runs by their parameters and figures, as soon as there are two. Run experiments, or a sweep of them.</source>
        <translation>Aquí se ven todas las ejecuciones según sus parámetros y medidas en cuanto haya dos. Ejecute experimentos o un barrido de ellos.</translation>
    </message>
    <message>
        <source>%1 of %2 runs: %3</source>
        <translation>%1 de %2 ejecuciones: %3</translation>
    </message>
    <message>
        <source>Choose it</source>
        <translation>Elegirla</translation>
    </message>
    <message>
        <source>Choose these %1</source>
        <translation>Elegir estas %1</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecución</translation>
    </message>
    <message>
        <source>Runs on all rows</source>
        <translation>Ejecuciones con todas las filas</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>Como al principio</translation>
    </message>
    <message>
        <source>No run lies in the part that was brushed.</source>
        <translation>Ninguna ejecución cae en la parte marcada.</translation>
    </message>
</context>
<context>
    <name>podium::ui::RunTableModel</name>
    <message>
        <source>Only runs on the same validation rows with the same label are compared; “best” (★) holds inside this group.</source>
        <translation>Solo se comparan ejecuciones con las mismas filas de validación y la misma etiqueta; «mejor» (★) vale dentro de este grupo.</translation>
    </message>
    <message>
        <source>A run with a warning is never called the best.</source>
        <translation>Una ejecución con una advertencia nunca se llama la mejor.</translation>
    </message>
    <message>
        <source>Undefined for this run.</source>
        <translation>No está definido en esta ejecución.</translation>
    </message>
    <message>
        <source>%1 — the best of its group</source>
        <translation>%1: el mejor de su grupo</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecución</translation>
    </message>
    <message>
        <source>All runs · not the same rows: compare within a group only</source>
        <translation>Todas las ejecuciones · no son las mismas filas: compare solo dentro de un grupo</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>Todas las ejecuciones</translation>
    </message>
    <message>
        <source>Experiments that wait or run; they become rows below when they are kept.</source>
        <translation>Experimentos en espera o en marcha; pasan a ser filas de abajo cuando se guardan.</translation>
    </message>
    <message>
        <source>Take the star away</source>
        <translation>Quitar la estrella</translation>
    </message>
    <message>
        <source>Mark with a star</source>
        <translation>Marcar con estrella</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>con estrella</translation>
    </message>
    <message>
        <source>not starred</source>
        <translation>sin estrella</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivada</translation>
    </message>
    <message>
        <source>%1 to the baseline %2</source>
        <translation>%1 respecto a la referencia %2</translation>
    </message>
    <message>
        <source>In the queue: %1</source>
        <translation>En la cola: %1</translation>
    </message>
</context>
<context>
    <name>podium::ui::RunsPanel</name>
    <message>
        <source>Remove the %1 chosen runs</source>
        <translation>Quitar las %1 ejecuciones elegidas</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>Quitar «%1»</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Ejecuciones</translation>
    </message>
    <message>
        <source>Each experiment becomes a row here, to be sorted, chosen and compared. There is none yet.</source>
        <translation>Cada experimento es aquí una fila que se ordena, se elige y se compara. Aún no hay ninguno.</translation>
    </message>
    <message>
        <source>Compare figures with “%1”</source>
        <translation>Comparar las cifras con «%1»</translation>
    </message>
    <message>
        <source>Make a branch of “%1”…</source>
        <translation>Crear una rama de «%1»…</translation>
    </message>
    <message>
        <source>Take the star away</source>
        <translation>Quitar la estrella</translation>
    </message>
    <message>
        <source>Mark with a star</source>
        <translation>Marcar con estrella</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>Name, note and tags…</source>
        <translation>Nombre, nota y etiquetas…</translation>
    </message>
    <message>
        <source>Bring back from the archive</source>
        <translation>Sacar del archivo</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivar</translation>
    </message>
    <message>
        <source>In order of choosing</source>
        <translation>Según el orden de elección</translation>
    </message>
    <message>
        <source>Standard view</source>
        <translation>Vista habitual</translation>
    </message>
    <message>
        <source>Keep this view…</source>
        <translation>Guardar esta vista…</translation>
    </message>
    <message>
        <source>Forget a view</source>
        <translation>Olvidar una vista</translation>
    </message>
    <message>
        <source>Only columns that differ</source>
        <translation>Solo columnas que difieren</translation>
    </message>
    <message>
        <source>Differences to the baseline</source>
        <translation>Diferencias con la referencia</translation>
    </message>
    <message>
        <source>In groups of the same rows</source>
        <translation>En grupos de las mismas filas</translation>
    </message>
    <message>
        <source>Archived runs too</source>
        <translation>También las archivadas</translation>
    </message>
    <message>
        <source>Tab-separated</source>
        <translation>Separado por tabuladores</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Excel (; and decimal comma)</source>
        <translation>Excel (; y coma decimal)</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Keep this view</source>
        <translation>Guardar esta vista</translation>
    </message>
    <message>
        <source>Filter, columns, order and groups are kept under this name:</source>
        <translation>Se guardan con este nombre el filtro, las columnas, el orden y los grupos:</translation>
    </message>
    <message>
        <source>Make a branch</source>
        <translation>Crear una rama</translation>
    </message>
    <message>
        <source>A git branch that starts at “%1”:</source>
        <translation>Una rama de git que empieza en «%1»:</translation>
    </message>
    <message>
        <source>Export the runs shown</source>
        <translation>Exportar las ejecuciones mostradas</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1 ejecuciones</translation>
    </message>
    <message>
        <source>%1 of %2 runs</source>
        <translation>%1 de %2 ejecuciones</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vista</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Columnas…</translation>
    </message>
    <message>
        <source>%1 run</source>
        <translation>%1 ejecución</translation>
    </message>
    <message>
        <source>✕ Filter of the plot</source>
        <translation>✕ Filtro del gráfico</translation>
    </message>
    <message>
        <source>Shows again the runs that the filter drawn in the run plots leaves out.</source>
        <translation>Vuelve a mostrar las ejecuciones que deja fuera el filtro dibujado en los gráficos de ejecuciones.</translation>
    </message>
    <message>
        <source>Take the filter of the run plots back</source>
        <translation>Quitar el filtro de los gráficos de ejecuciones</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Make the branch</source>
        <translation>Crear la rama</translation>
    </message>
    <message>
        <source>Run the thesis&apos; experiments</source>
        <translation>Ejecutar los experimentos de la tesis</translation>
    </message>
    <message>
        <source>Apply “%1” to the project…</source>
        <translation>Aplicar «%1» al proyecto…</translation>
    </message>
</context>
<context>
    <name>podium::ui::SchemaModel</name>
    <message>
        <source>whole number</source>
        <translation>número entero</translation>
    </message>
    <message>
        <source>number</source>
        <translation>número</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>sí o no</translation>
    </message>
    <message>
        <source>date</source>
        <translation>fecha</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
</context>
<context>
    <name>podium::ui::SideBySideModel</name>
    <message>
        <source>Parameter</source>
        <translation>Parámetro</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Métrica</translation>
    </message>
</context>
<context>
    <name>podium::ui::SignificanceModel</name>
    <message>
        <source>not the same rows</source>
        <translation>no son las mismas filas</translation>
    </message>
    <message>
        <source>right on the same rows</source>
        <translation>acierta las mismas filas</translation>
    </message>
    <message>
        <source>not distinguishable on %1 rows</source>
        <translation>no se distinguen con %1 filas</translation>
    </message>
    <message>
        <source>better</source>
        <translation>mejor</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>peor</translation>
    </message>
    <message>
        <source>Rows won and lost</source>
        <translation>Filas ganadas y perdidas</translation>
    </message>
    <message>
        <source>Accuracy, difference</source>
        <translation>Exactitud, diferencia</translation>
    </message>
    <message>
        <source>McNemar p</source>
        <translation>p de McNemar</translation>
    </message>
    <message>
        <source>ROC AUC, difference</source>
        <translation>Área ROC, diferencia</translation>
    </message>
    <message>
        <source>DeLong p</source>
        <translation>p de DeLong</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>En palabras</translation>
    </message>
    <message>
        <source>Rows that only this run gets right, and rows that only the baseline gets right</source>
        <translation>Filas que solo acierta esta ejecución y filas que solo acierta la referencia</translation>
    </message>
    <message>
        <source>This run minus the baseline, with the 95% interval of a paired bootstrap (2,000 resamples, fixed seed)</source>
        <translation>Esta ejecución menos la referencia, con el intervalo del 95 % de un remuestreo pareado (2000 remuestreos, semilla fija)</translation>
    </message>
    <message>
        <source>Exact McNemar test: how often rows won and lost would be split as unevenly by tossing a coin</source>
        <translation>Prueba exacta de McNemar: con qué frecuencia una moneda al aire repartiría tan desigualmente las filas ganadas y perdidas</translation>
    </message>
    <message>
        <source>DeLong test of the two areas under the ROC curves: how often chance alone gives such a difference</source>
        <translation>Prueba de DeLong de las dos áreas bajo la curva ROC: con qué frecuencia el azar solo da tal diferencia</translation>
    </message>
    <message>
        <source>not distinguishable on %1 row</source>
        <translation>no se distinguen con %1 fila</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Medida</translation>
    </message>
</context>
<context>
    <name>podium::ui::SourceDialog</name>
    <message>
        <source>Choose the file of the table</source>
        <translation>Elegir el archivo de la tabla</translation>
    </message>
    <message>
        <source>Import from elsewhere</source>
        <translation>Importar desde otro lugar</translation>
    </message>
    <message>
        <source>Kind of source</source>
        <translation>Tipo de origen</translation>
    </message>
    <message>
        <source>A table of another project</source>
        <translation>Una tabla de otro proyecto</translation>
    </message>
    <message>
        <source>What a query to a database gives (SQLite)</source>
        <translation>Lo que da una consulta a una base de datos (SQLite)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Examinarla</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Folder or address of the other project</source>
        <translation>Carpeta o dirección del otro proyecto</translation>
    </message>
    <message>
        <source>File of the table in it</source>
        <translation>Archivo de la tabla en él</translation>
    </message>
    <message>
        <source>Version of the other project</source>
        <translation>Versión del otro proyecto</translation>
    </message>
    <message>
        <source>/home/…, or an address that git understands</source>
        <translation>/home/…, o una dirección que git entienda</translation>
    </message>
    <message>
        <source>the newest; or a branch, a tag, a commit</source>
        <translation>la más reciente; o una rama, una etiqueta, un commit</translation>
    </message>
    <message>
        <source>Choose the folder of the other project</source>
        <translation>Elegir la carpeta del otro proyecto</translation>
    </message>
    <message>
        <source>&amp;Project:</source>
        <translation>&amp;Proyecto:</translation>
    </message>
    <message>
        <source>&amp;File in it:</source>
        <translation>&amp;Archivo en él:</translation>
    </message>
    <message>
        <source>&amp;Version:</source>
        <translation>&amp;Versión:</translation>
    </message>
    <message>
        <source>Any git repository, with dvc or without. The table remembers where it came from, so Import can say when it changes there.</source>
        <translation>Cualquier repositorio git, con dvc o sin él. La tabla recuerda de dónde vino, así que Importar puede avisar cuando cambie allí.</translation>
    </message>
    <message>
        <source>File of the database</source>
        <translation>Archivo de la base de datos</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Consulta</translation>
    </message>
    <message>
        <source>Choose the file of the database</source>
        <translation>Elegir el archivo de la base de datos</translation>
    </message>
    <message>
        <source>&amp;Database:</source>
        <translation>Base de &amp;datos:</translation>
    </message>
    <message>
        <source>&amp;Query:</source>
        <translation>&amp;Consulta:</translation>
    </message>
    <message>
        <source>Without a query each table of the database can be chosen. The database is only read.</source>
        <translation>Sin consulta se puede elegir cada tabla de la base de datos. La base de datos solo se lee.</translation>
    </message>
    <message>
        <source>Folder of the other project</source>
        <translation>Carpeta del otro proyecto</translation>
    </message>
    <message>
        <source>File of the table</source>
        <translation>Archivo de la tabla</translation>
    </message>
    <message>
        <source>Databases (*.sqlite *.sqlite3 *.db);;All files (*)</source>
        <translation>Bases de datos (*.sqlite *.sqlite3 *.db);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Name the other project.</source>
        <translation>Indique el otro proyecto.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>No existe la carpeta %1.</translation>
    </message>
    <message>
        <source>Name the file of the table in it.</source>
        <translation>Indique el archivo de la tabla en él.</translation>
    </message>
    <message>
        <source>The file has to be one of that project.</source>
        <translation>El archivo tiene que ser de ese proyecto.</translation>
    </message>
    <message>
        <source>Name the file of the database.</source>
        <translation>Indique el archivo de la base de datos.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>No existe el archivo %1.</translation>
    </message>
</context>
<context>
    <name>podium::ui::SourcesCard</name>
    <message>
        <source>Asking…</source>
        <translation>Consultando…</translation>
    </message>
    <message>
        <source>&amp;Look for news</source>
        <translation>&amp;Buscar novedades</translation>
    </message>
    <message>
        <source>Import a&amp;gain</source>
        <translation>Importar de &amp;nuevo</translation>
    </message>
    <message>
        <source>Where tables came from</source>
        <translation>De dónde vinieron las tablas</translation>
    </message>
    <message>
        <source>the source of one table has changed</source>
        <translation>cambió el origen de una tabla</translation>
    </message>
    <message>
        <source>the sources of %1 tables have changed</source>
        <translation>cambiaron los orígenes de %1 tablas</translation>
    </message>
</context>
<context>
    <name>podium::ui::SourcesModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>en %1</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>aún sin consultar</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>sin cambios</translation>
    </message>
    <message>
        <source>changed since the import</source>
        <translation>cambió desde la importación</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>ya no está</translation>
    </message>
    <message>
        <source>cannot be asked</source>
        <translation>no se puede consultar</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Came from</source>
        <translation>Vino de</translation>
    </message>
    <message>
        <source>Its source</source>
        <translation>Su origen</translation>
    </message>
</context>
<context>
    <name>podium::ui::StageFileModel</name>
    <message>
        <source>not there yet</source>
        <translation>aún no existe</translation>
    </message>
    <message>
        <source>File or folder</source>
        <translation>Archivo o carpeta</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
</context>
<context>
    <name>podium::ui::StageHistoryCard</name>
    <message>
        <source>Earlier runs</source>
        <translation>Ejecuciones anteriores</translation>
    </message>
    <message>
        <source>a double click chooses the run</source>
        <translation>un doble clic elige la ejecución</translation>
    </message>
    <message>
        <source>Earlier runs of this stage</source>
        <translation>Ejecuciones anteriores de esta etapa</translation>
    </message>
</context>
<context>
    <name>podium::ui::StageHistoryModel</name>
    <message>
        <source>as now</source>
        <translation>como ahora</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecución</translation>
    </message>
    <message>
        <source>Their values in that run; “as now” where all are those of the project.</source>
        <translation>Sus valores en esa ejecución; «como ahora» donde todos son los del proyecto.</translation>
    </message>
    <message>
        <source>Parameters up to this stage that differ</source>
        <translation>Parámetros hasta esta etapa que difieren</translation>
    </message>
</context>
<context>
    <name>podium::ui::StagePage</name>
    <message>
        <source>The stages cannot be shown as long as a file cannot be read; the project page says which and why.</source>
        <translation>Las etapas no se pueden mostrar mientras haya un archivo que no se pueda leer; la página del proyecto dice cuál y por qué.</translation>
    </message>
    <message>
        <source>The project is being read…</source>
        <translation>Se está leyendo el proyecto…</translation>
    </message>
    <message>
        <source>This project has no stage “%1”.</source>
        <translation>Este proyecto no tiene la etapa «%1».</translation>
    </message>
    <message>
        <source>▲ %1: %2</source>
        <translation>▲ %1: %2</translation>
    </message>
    <message>
        <source>Where: %1</source>
        <translation>Dónde: %1</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation>Qué hacer: %1</translation>
    </message>
    <message>
        <source>✓ %1: ran in %2. %3</source>
        <translation>✓ %1: ejecutada en %2. %3</translation>
    </message>
    <message>
        <source>✓ %1: results taken from an earlier run with the same inputs. %2</source>
        <translation>✓ %1: resultados tomados de una ejecución anterior con las mismas entradas. %2</translation>
    </message>
    <message>
        <source>✓ %1: nothing to do. %2</source>
        <translation>✓ %1: nada que hacer. %2</translation>
    </message>
    <message>
        <source>Not run since this window was opened.</source>
        <translation>No se ha ejecutado desde que se abrió esta ventana.</translation>
    </message>
    <message>
        <source>All values are those of the file.</source>
        <translation>Todos los valores son los del archivo.</translation>
    </message>
    <message>
        <source>▶ Run this stage</source>
        <translation>▶ Ejecutar esta etapa</translation>
    </message>
    <message>
        <source>Runs this stage and what it needs; what is up to date is not run again (F5).</source>
        <translation>Ejecuta esta etapa y las que necesita; lo que está al día no se repite (F5).</translation>
    </message>
    <message>
        <source>Next stage</source>
        <translation>Etapa siguiente</translation>
    </message>
    <message>
        <source>Save parameters</source>
        <translation>Guardar parámetros</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Descartar cambios</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parámetros</translation>
    </message>
    <message>
        <source>point at a name for what it means</source>
        <translation>señale un nombre para ver qué significa</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>Lee</translation>
    </message>
    <message>
        <source>Writes</source>
        <translation>Escribe</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>the activity log has all of it</source>
        <translation>todo está en el registro de actividad</translation>
    </message>
    <message>
        <source>Files this stage reads</source>
        <translation>Archivos que lee esta etapa</translation>
    </message>
    <message>
        <source>Files this stage writes</source>
        <translation>Archivos que escribe esta etapa</translation>
    </message>
    <message>
        <source>%1 changed and not saved; running stages saves them.</source>
        <translation>%1 cambiados y sin guardar; al ejecutar etapas se guardan.</translation>
    </message>
    <message>
        <source>Last result: %1</source>
        <translation>Último resultado: %1</translation>
    </message>
    <message>
        <source>of the last run that ended well, not of what is there now</source>
        <translation>de la última ejecución que terminó bien, no de lo que hay ahora</translation>
    </message>
</context>
<context>
    <name>podium::ui::StageSign</name>
    <message>
        <source>Runs a command of this project: %1</source>
        <translation>Ejecuta una orden de este proyecto: %1</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>waiting for the stage before it</source>
        <translation>espera a la etapa anterior</translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>al día</translation>
    </message>
    <message>
        <source>kept as it is</source>
        <translation>se deja como está</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>ha fallado</translation>
    </message>
    <message>
        <source>not run yet</source>
        <translation>sin ejecutar</translation>
    </message>
    <message>
        <source>out of date</source>
        <translation>no está al día</translation>
    </message>
    <message>
        <source>It failed: %1</source>
        <translation>Falló: %1</translation>
    </message>
    <message>
        <source>It ran. %1</source>
        <translation>Se ejecutó. %1</translation>
    </message>
    <message>
        <source>Its result was taken from an earlier run. %1</source>
        <translation>Su resultado se tomó de una ejecución anterior. %1</translation>
    </message>
    <message>
        <source>It was passed over. %1</source>
        <translation>Se omitió. %1</translation>
    </message>
    <message>
        <source>The next run passes it over: nothing that it reads has changed since it ran.</source>
        <translation>La próxima ejecución la omite: nada de lo que lee ha cambiado desde que se ejecutó.</translation>
    </message>
    <message>
        <source>The next run passes it over: it is marked to be kept as it is.</source>
        <translation>La próxima ejecución la omite: está marcada para conservarse como está.</translation>
    </message>
    <message>
        <source>The next run runs it:</source>
        <translation>La próxima ejecución la ejecuta:</translation>
    </message>
    <message>
        <source>Harmonise</source>
        <translation>Armonizar</translation>
    </message>
    <message>
        <source>Check rules</source>
        <translation>Comprobar reglas</translation>
    </message>
    <message>
        <source>Check imported</source>
        <translation>Reglas: tablas</translation>
    </message>
    <message>
        <source>Check samples</source>
        <translation>Reglas: muestras</translation>
    </message>
    <message>
        <source>up to date, rules are broken</source>
        <translation>al día, hay reglas incumplidas</translation>
    </message>
    <message>
        <source>stopped by broken rules</source>
        <translation>detenida por reglas incumplidas</translation>
    </message>
    <message>
        <source>Running it first runs the stages that it needs.</source>
        <translation>Al ejecutarla se ejecutan antes las etapas que necesita.</translation>
    </message>
</context>
<context>
    <name>podium::ui::StepForm</name>
    <message>
        <source>Choose a step to see and change its settings.</source>
        <translation>Elija un paso para ver y cambiar sus ajustes.</translation>
    </message>
    <message>
        <source>This step has no settings.</source>
        <translation>Este paso no tiene ajustes.</translation>
    </message>
</context>
<context>
    <name>podium::ui::TableDialog</name>
    <message>
        <source>%1 (%2 rows)</source>
        <translation>%1 (%2 filas)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>%1 (%2 row)</source>
        <translation>%1 (%2 fila)</translation>
    </message>
</context>
<context>
    <name>podium::ui::TableFilterBar</name>
    <message>
        <source>This column holds no numbers.</source>
        <translation>Esta columna no contiene números.</translation>
    </message>
    <message>
        <source>Remove filter: %1</source>
        <translation>Quitar el filtro: %1</translation>
    </message>
    <message>
        <source>%1 contains %2</source>
        <translation>%1 contiene %2</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 falta</translation>
    </message>
    <message>
        <source>%1 is not missing</source>
        <translation>%1 no falta</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 de %2 a %3</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>contiene</translation>
    </message>
    <message>
        <source>between</source>
        <translation>entre</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>is not missing</source>
        <translation>no falta</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>from</source>
        <translation>desde</translation>
    </message>
    <message>
        <source>to</source>
        <translation>hasta</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrar</translation>
    </message>
    <message>
        <source>Column to filter by</source>
        <translation>Columna por la que se filtra</translation>
    </message>
    <message>
        <source>How to filter</source>
        <translation>Cómo se filtra</translation>
    </message>
    <message>
        <source>Text the cell contains</source>
        <translation>Texto que contiene la celda</translation>
    </message>
    <message>
        <source>Lowest value</source>
        <translation>Valor mínimo</translation>
    </message>
    <message>
        <source>Highest value</source>
        <translation>Valor máximo</translation>
    </message>
    <message>
        <source>%1 is filled from another table</source>
        <translation>%1 viene de otra tabla</translation>
    </message>
    <message>
        <source>is filled from another table</source>
        <translation>viene de otra tabla</translation>
    </message>
</context>
<context>
    <name>podium::ui::TableView</name>
    <message>
        <source>Move this column left</source>
        <translation>Mover esta columna a la izquierda</translation>
    </message>
    <message>
        <source>Move this column right</source>
        <translation>Mover esta columna a la derecha</translation>
    </message>
    <message>
        <source>Sort by this column</source>
        <translation>Ordenar por esta columna</translation>
    </message>
    <message>
        <source>Export the rows shown</source>
        <translation>Exportar las filas mostradas</translation>
    </message>
    <message>
        <source>sorting and filtering…</source>
        <translation>se ordena y se filtra…</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 filas</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 de %2 filas</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Frozen columns</source>
        <translation>Columnas fijas</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Jump to row</source>
        <translation>Ir a la fila</translation>
    </message>
    <message>
        <source>How many of the first columns stay in place</source>
        <translation>Cuántas de las primeras columnas quedan fijas</translation>
    </message>
    <message>
        <source>Tab-separated</source>
        <translation>Separado por tabuladores</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Excel (; and decimal comma)</source>
        <translation>Excel (; y coma decimal)</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Rows of %1</source>
        <translation>Filas de %1</translation>
    </message>
    <message>
        <source>Columns that stay in place</source>
        <translation>Columnas fijas</translation>
    </message>
    <message>
        <source>%1 row</source>
        <translation>%1 fila</translation>
    </message>
    <message>
        <source>%1 of row %2: %3.</source>
        <translation>%1 de la fila %2: %3.</translation>
    </message>
    <message>
        <source>A cell with a corner (◥) was filled from another table.</source>
        <translation>Una celda con esquina (◥) se ha rellenado desde otra tabla.</translation>
    </message>
</context>
<context>
    <name>podium::ui::TablesModel</name>
    <message>
        <source>synthetic</source>
        <translation>sintética</translation>
    </message>
    <message>
        <source>cleaned by its recipe</source>
        <translation>se limpia con su receta</translation>
    </message>
    <message>
        <source>kept, not used</source>
        <translation>se guarda, no se usa</translation>
    </message>
    <message>
        <source>being read…</source>
        <translation>leyendo…</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>no se puede leer</translation>
    </message>
    <message>
        <source>nothing noticed</source>
        <translation>nada que señalar</translation>
    </message>
    <message>
        <source>%1 noticed</source>
        <translation>%1 hallazgos</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>What it is used for</source>
        <translation>Para qué se usa</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Hallazgos</translation>
    </message>
    <message>
        <source>one noticed</source>
        <translation>un hallazgo</translation>
    </message>
</context>
<context>
    <name>podium::ui::TargetQuestion</name>
    <message>
        <source>%1 (rows: %2)</source>
        <translation>%1 (filas: %2)</translation>
    </message>
    <message>
        <source>Rankings found: %1. Recipes and experiments for them come along.</source>
        <translation>Clasificaciones encontradas: %1. Traen sus recetas y experimentos.</translation>
    </message>
    <message>
        <source>Tables found: %1.</source>
        <translation>Tablas encontradas: %1.</translation>
    </message>
    <message>
        <source>Other tables: %1.</source>
        <translation>Otras tablas: %1.</translation>
    </message>
    <message>
        <source>Cannot be read: %1.</source>
        <translation>No se pueden leer: %1.</translation>
    </message>
    <message>
        <source>Is a university among the best? (place below 50 of the first 100)</source>
        <translation>¿Está una universidad entre las mejores? (puesto menor que 50 de los 100 primeros)</translation>
    </message>
    <message>
        <source>%1; not one, or more than %2 values</source>
        <translation>%1; ninguno o más de %2 valores</translation>
    </message>
    <message>
        <source>%1; always the same</source>
        <translation>%1; siempre el mismo valor</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>its values: %1</source>
        <translation>sus valores: %1</translation>
    </message>
    <message>
        <source>is less than</source>
        <translation>es menor que</translation>
    </message>
    <message>
        <source>Choose the column that shall be predicted.</source>
        <translation>Elija la columna que se quiere predecir.</translation>
    </message>
    <message>
        <source>“is less than” takes a number such as %1.</source>
        <translation>«es menor que» necesita un número como %1.</translation>
    </message>
    <message>
        <source>What shall be predicted</source>
        <translation>Qué se predice</translation>
    </message>
    <message>
        <source>Choose a column</source>
        <translation>Elija una columna</translation>
    </message>
    <message>
        <source>Its c&amp;lasses:</source>
        <translation>Sus c&amp;lases:</translation>
    </message>
    <message>
        <source>How its classes are made</source>
        <translation>Cómo se forman sus clases</translation>
    </message>
    <message>
        <source>The limit between the two classes</source>
        <translation>El límite entre las dos clases</translation>
    </message>
    <message>
        <source>&amp;Predict:</source>
        <translation>&amp;Predecir:</translation>
    </message>
</context>
<context>
    <name>podium::ui::TrashDialog</name>
    <message>
        <source>Trash</source>
        <translation>Papelera</translation>
    </message>
    <message>
        <source>Experiments in the trash</source>
        <translation>Experimentos en la papelera</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <source>Clean up…</source>
        <translation>Vaciar…</translation>
    </message>
    <message>
        <source>Clean up for good</source>
        <translation>Borrar para siempre</translation>
    </message>
    <message>
        <source>Looking what needs the data…</source>
        <translation>Buscando qué necesita los datos…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>The trash is empty. What you remove from the runs comes here, and stays until you clean up.</source>
        <translation>La papelera está vacía. Lo que elimine de las ejecuciones llega aquí y se queda hasta que la vacíe.</translation>
    </message>
    <message>
        <source>Removed experiments stay here with their data until you clean up: %1, together %2.</source>
        <translation>Los experimentos eliminados se quedan aquí con sus datos hasta que la vacíe: %1, en total %2.</translation>
    </message>
    <message>
        <source>The store of data lies outside of this project, where others may use it: nothing is deleted there.</source>
        <translation>El almacén de datos está fuera de este proyecto, donde otros pueden usarlo: allí no se borra nada.</translation>
    </message>
    <message>
        <source>Also what Undo needs: %1 changes, %2</source>
        <translation>También lo que necesita Deshacer: %1 cambios, %2</translation>
    </message>
    <message>
        <source>These go for good: experiments: %1, data: %2. This cannot be undone.</source>
        <translation>Desaparecen para siempre: experimentos: %1, datos: %2. Esto no se puede deshacer.</translation>
    </message>
    <message>
        <source>None of the %1 changes made so far can be undone then.</source>
        <translation>Después no se podrá deshacer ninguno de los %1 cambios hechos hasta ahora.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>podium::ui::TrashModel</name>
    <message>
        <source>Commit %1</source>
        <translation>Commit %1</translation>
    </message>
    <message>
        <source>by another program</source>
        <translation>por otro programa</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>Experimento</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Eliminado</translation>
    </message>
    <message>
        <source>Frees alone</source>
        <translation>Libera por sí solo</translation>
    </message>
    <message>
        <source>Data that nothing else needs, not even another experiment in the trash</source>
        <translation>Datos que nada más necesita, ni siquiera otro experimento de la papelera</translation>
    </message>
</context>
<context>
    <name>podium::ui::TypedRow</name>
    <message>
        <source>A whole number is expected, as 12.</source>
        <translation>Se espera un número entero, como 12.</translation>
    </message>
    <message>
        <source>A number is expected, as 12.5.</source>
        <translation>Se espera un número, como 12.5.</translation>
    </message>
    <message>
        <source>The model needs a value here.</source>
        <translation>El modelo necesita un valor aquí.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un número entero</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un número</translation>
    </message>
    <message>
        <source>to recognise the row by</source>
        <translation>para reconocer la fila</translation>
    </message>
    <message>
        <source>The model does not read it.</source>
        <translation>El modelo no lo lee.</translation>
    </message>
</context>
<context>
    <name>podium::ui::Versions</name>
    <message>
        <source> (%1, %2)</source>
        <translation> (%1, %2)</translation>
    </message>
    <message>
        <source>New rows: %1. Changed: %2. Gone: %3. Rows afterwards: %4.</source>
        <translation>Filas nuevas: %1. Cambiadas: %2. Quitadas: %3. Filas después: %4.</translation>
    </message>
</context>
<context>
    <name>podium::ui::VersionsModel</name>
    <message>
        <source>the folder</source>
        <translation>la carpeta</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>versión %1</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>Lies in the folder, not kept as a version yet</source>
        <translation>Está en la carpeta, aún no conservada como versión</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>Rows: + new, ~ changed, − gone</source>
        <translation>Filas: + nuevas, ~ cambiadas, − quitadas</translation>
    </message>
    <message>
        <source>What and why</source>
        <translation>Qué y por qué</translation>
    </message>
</context>
<context>
    <name>podium::ui::WelcomePage</name>
    <message>
        <source>Open %1 in %2</source>
        <translation>Abrir %1 en %2</translation>
    </message>
    <message>
        <source>Welcome to Podium</source>
        <translation>Le damos la bienvenida a Podium</translation>
    </message>
    <message>
        <source>From ranking tables to twelve compared models, step by step. Everything stays in a folder of yours; nothing leaves this computer.</source>
        <translation>De las tablas de rankings a doce modelos comparados, paso a paso. Todo queda en una carpeta suya; nada sale de este ordenador.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>You have tables: a folder, a ZIP file as data sites deliver it, or a single CSV file.</source>
        <translation>Tiene tablas: una carpeta, un ZIP tal como lo dan los sitios de datos o un solo archivo CSV.</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Proyecto nuevo…</translation>
    </message>
    <message>
        <source>You want to look around first: Podium makes synthetic tables like the CWUR, Times and Shanghai rankings. The real ones are on Kaggle as “world-university-rankings”.</source>
        <translation>Primero quiere mirar: Podium hace tablas sintéticas como los rankings CWUR, Times y Shanghai. Los reales están en Kaggle como «world-university-rankings».</translation>
    </message>
    <message>
        <source>Try with synthetic tables…</source>
        <translation>Probar con tablas sintéticas…</translation>
    </message>
    <message>
        <source>You have a project already: any folder made by Podium or DVC.</source>
        <translation>Ya tiene un proyecto: cualquier carpeta hecha por Podium o DVC.</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Abrir proyecto…</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Proyectos recientes</translation>
    </message>
</context>
<context>
    <name>podium::ui::WrittenNotice</name>
    <message>
        <source>%1 is written, in the folder %2.</source>
        <translation>%1 está escrito, en la carpeta %2.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Abrir %1</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Mostrar carpeta</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>project.ambiguousParameter</name>
    <message>
        <source>{key} may mean several parameters.</source>
        <translation>{key} puede referirse a varios parámetros.</translation>
    </message>
</context>
<context>
    <name>project.ambiguousParameterHint</name>
    <message>
        <source>Write {first} ({firstLabel}) or {second} ({secondLabel}).</source>
        <translation>Escriba {first} ({firstLabel}) o {second} ({secondLabel}).</translation>
    </message>
</context>
<context>
    <name>project.ambiguousParameterKeys</name>
    <message>
        <source>Write it in full: {keys}.</source>
        <translation>Escríbalo completo: {keys}.</translation>
    </message>
</context>
<context>
    <name>project.approvalWanted</name>
    <message>
        <source>Trained on data that nobody has approved yet: {tables}. Page Data and &quot;podium data review&quot; approve a version.</source>
        <translation>Entrenado con datos que nadie ha aprobado todavía: {tables}. Una versión se aprueba en la página Datos o con «podium data review».</translation>
    </message>
</context>
<context>
    <name>project.askingSource</name>
    <message>
        <source>Asking the source of {table}</source>
        <translation>Consultando el origen de {table}</translation>
    </message>
</context>
<context>
    <name>project.badAxis</name>
    <message>
        <source>{axis} does not say which values to try: {why}.</source>
        <translation>{axis} no dice qué valores probar: {why}.</translation>
    </message>
</context>
<context>
    <name>project.badAxisEmpty</name>
    <message>
        <source>a value is empty</source>
        <translation>hay un valor vacío</translation>
    </message>
</context>
<context>
    <name>project.badAxisEquals</name>
    <message>
        <source>there is no = in it</source>
        <translation>le falta el signo =</translation>
    </message>
</context>
<context>
    <name>project.badAxisHint</name>
    <message>
        <source>Write them as train.n_est=64, 100, 200 or featurize.max_rank=100..300 step 50.</source>
        <translation>Escríbalos como train.n_est=64, 100, 200 o featurize.max_rank=100..300 step 50.</translation>
    </message>
</context>
<context>
    <name>project.badAxisLong</name>
    <message>
        <source>the range has more than {most} values</source>
        <translation>el intervalo tiene más de {most} valores</translation>
    </message>
</context>
<context>
    <name>project.badAxisRange</name>
    <message>
        <source>a range goes from the smaller to the larger number by a step above 0</source>
        <translation>un intervalo va del número menor al mayor con un paso superior a 0</translation>
    </message>
</context>
<context>
    <name>project.badAxisSeed</name>
    <message>
        <source>the seeds of the repeats are chosen already</source>
        <translation>las semillas de las repeticiones ya están elegidas</translation>
    </message>
</context>
<context>
    <name>project.badAxisTwice</name>
    <message>
        <source>{key} has its values already</source>
        <translation>{key} ya tiene sus valores</translation>
    </message>
</context>
<context>
    <name>project.badBranch</name>
    <message>
        <source>{name} cannot be the name of a branch: {why}.</source>
        <translation>{name} no puede ser el nombre de una rama: {why}.</translation>
    </message>
</context>
<context>
    <name>project.badName</name>
    <message>
        <source>{name} cannot be the name of an experiment: {why}.</source>
        <translation>{name} no puede ser el nombre de un experimento: {why}.</translation>
    </message>
</context>
<context>
    <name>project.badNameCharacter</name>
    <message>
        <source>it holds a space or one of / \ ~ ^ : ? * [ @</source>
        <translation>contiene un espacio o uno de / \ ~ ^ : ? * [ @</translation>
    </message>
</context>
<context>
    <name>project.badNameDots</name>
    <message>
        <source>it starts with - or a dot, ends with a dot or .lock, or holds two dots in a row</source>
        <translation>empieza por - o por un punto, termina en punto o en .lock, o contiene dos puntos seguidos (..)</translation>
    </message>
</context>
<context>
    <name>project.badNameEmpty</name>
    <message>
        <source>it is empty</source>
        <translation>está vacío</translation>
    </message>
</context>
<context>
    <name>project.badNameHint</name>
    <message>
        <source>Use letters, digits, - and _.</source>
        <translation>Use letras, cifras, - y _.</translation>
    </message>
</context>
<context>
    <name>project.badNameLong</name>
    <message>
        <source>it is longer than 200 characters</source>
        <translation>tiene más de 200 caracteres</translation>
    </message>
</context>
<context>
    <name>project.badNamePart</name>
    <message>
        <source>a part of it is empty</source>
        <translation>una parte está vacía</translation>
    </message>
</context>
<context>
    <name>project.badNameWorkspace</name>
    <message>
        <source>this word means the present state of the project</source>
        <translation>esa palabra designa el estado actual del proyecto</translation>
    </message>
</context>
<context>
    <name>project.badSweep</name>
    <message>
        <source>Entry {number} of the sweep cannot be used: {why}.</source>
        <translation>La entrada {number} del barrido no se puede usar: {why}.</translation>
    </message>
</context>
<context>
    <name>project.badSweepHint</name>
    <message>
        <source>Write a list of entries that each have a name and params (keys and values).</source>
        <translation>Escriba una lista de entradas, cada una con name y params (claves y valores).</translation>
    </message>
</context>
<context>
    <name>project.badTag</name>
    <message>
        <source>“{key}” cannot be the name of a tag.</source>
        <translation>«{key}» no puede ser el nombre de una etiqueta.</translation>
    </message>
</context>
<context>
    <name>project.badTagHint</name>
    <message>
        <source>Use letters, digits, spaces and _ . : / - (at most 250).</source>
        <translation>Use letras sin acento, cifras, espacios y _ . : / - (250 como máximo).</translation>
    </message>
</context>
<context>
    <name>project.badThreshold</name>
    <message>
        <source>A threshold is a probability from 0 to 1.</source>
        <translation>Un umbral es una probabilidad de 0 a 1.</translation>
    </message>
</context>
<context>
    <name>project.badThresholdEntry</name>
    <message>
        <source>An entry of the thresholds is no MD5 with a probability from 0 to 1.</source>
        <translation>Una entrada de los umbrales no es un MD5 con una probabilidad de 0 a 1.</translation>
    </message>
</context>
<context>
    <name>project.badThresholdEntryHint</name>
    <message>
        <source>Take the entry out of the file, and choose the threshold anew.</source>
        <translation>Quite la entrada del archivo y elija el umbral de nuevo.</translation>
    </message>
</context>
<context>
    <name>project.badThresholdHint</name>
    <message>
        <source>Write it with a point, as in 0.35.</source>
        <translation>Escríbalo con punto, como en 0.35.</translation>
    </message>
</context>
<context>
    <name>project.branchInTheWay</name>
    <message>
        <source>There is a branch {other} already, and git cannot keep {name} beside it.</source>
        <translation>Ya existe la rama {other} y git no puede guardar {name} junto a ella.</translation>
    </message>
</context>
<context>
    <name>project.branchTaken</name>
    <message>
        <source>There is a branch {name} already.</source>
        <translation>Ya hay una rama {name}.</translation>
    </message>
</context>
<context>
    <name>project.branchTakenHint</name>
    <message>
        <source>Choose another name for the branch.</source>
        <translation>Elija otro nombre para la rama.</translation>
    </message>
</context>
<context>
    <name>project.brokenList</name>
    <message>
        <source>The file is no list of feature columns.</source>
        <translation>El archivo no es una lista de columnas.</translation>
    </message>
</context>
<context>
    <name>project.brokenListHint</name>
    <message>
        <source>It holds two lines such as table: timesData and columns: [teaching, research].</source>
        <translation>Contiene dos líneas como table: timesData y columns: [teaching, research].</translation>
    </message>
</context>
<context>
    <name>project.checkingObjects</name>
    <message>
        <source>Checking stored data</source>
        <translation>Comprobando los datos guardados</translation>
    </message>
</context>
<context>
    <name>project.chooseFolder</name>
    <message>
        <source>Choose a new or an empty folder.</source>
        <translation>Elija una carpeta nueva o vacía.</translation>
    </message>
</context>
<context>
    <name>project.chooseTargetColumn</name>
    <message>
        <source>Choose a column of one of the tables (on the command line with --target).</source>
        <translation>Elija una columna de una de las tablas (en la línea de órdenes, con --target).</translation>
    </message>
</context>
<context>
    <name>project.chooseTargetOf</name>
    <message>
        <source>Choose one of these (on the command line with --target): {columns}.</source>
        <translation>Elija una de estas (en la línea de órdenes, con --target): {columns}.</translation>
    </message>
</context>
<context>
    <name>project.cleanAllOfUndo</name>
    <message>
        <source>What undo needs is cleaned up together with the whole trash, not with single experiments.</source>
        <translation>Lo que necesita deshacer se elimina junto con toda la papelera, no con experimentos sueltos.</translation>
    </message>
</context>
<context>
    <name>project.cleaningUp</name>
    <message>
        <source>Cleaning up</source>
        <translation>Vaciando</translation>
    </message>
</context>
<context>
    <name>project.cloneFailed</name>
    <message>
        <source>Git cannot fetch the repository: {reason}.</source>
        <translation>Git no puede descargar el repositorio: {reason}.</translation>
    </message>
</context>
<context>
    <name>project.cloneFailedHint</name>
    <message>
        <source>Look at the address; try &quot;git clone&quot; with it in a terminal, where it can ask for a login.</source>
        <translation>Revise la dirección; pruebe «git clone» con ella en una terminal, donde puede pedir un inicio de sesión.</translation>
    </message>
</context>
<context>
    <name>project.cloning</name>
    <message>
        <source>Fetching the other repository</source>
        <translation>Descargando el otro repositorio</translation>
    </message>
</context>
<context>
    <name>project.columnsGood</name>
    <message>
        <source>All columns that the recipes and the features need are there.</source>
        <translation>Están todas las columnas que necesitan las recetas y las características.</translation>
    </message>
</context>
<context>
    <name>project.columnsUnseen</name>
    <message>
        <source>The tables are large: their columns are looked at when they are cleaned.</source>
        <translation>Las tablas son grandes: sus columnas se revisan al limpiarlas.</translation>
    </message>
</context>
<context>
    <name>project.committing</name>
    <message>
        <source>Making the first commit</source>
        <translation>Haciendo el primer commit</translation>
    </message>
</context>
<context>
    <name>project.comparing</name>
    <message>
        <source>Comparing with the work tree</source>
        <translation>Comparando con la carpeta de trabajo</translation>
    </message>
</context>
<context>
    <name>project.countingUse</name>
    <message>
        <source>Looking what needs the data</source>
        <translation>Buscando qué necesita los datos</translation>
    </message>
</context>
<context>
    <name>project.dataGone</name>
    <message>
        <source>The data of {path} is no longer in this project&apos;s store.</source>
        <translation>Los datos de {path} ya no están en el almacén de este proyecto.</translation>
    </message>
</context>
<context>
    <name>project.dataGoneHint</name>
    <message>
        <source>Fetch it from a remote storage (dvc pull), or run the experiment again.</source>
        <translation>Tráigalos de un almacenamiento remoto (dvc pull) o vuelva a ejecutar el experimento.</translation>
    </message>
</context>
<context>
    <name>project.dataNoTarget</name>
    <message>
        <source>The description of the data names no single attribute to predict (default_target_attribute).</source>
        <translation>La descripción de los datos no indica un único atributo que predecir (default_target_attribute).</translation>
    </message>
</context>
<context>
    <name>project.detailAdd</name>
    <message>
        <source>new column {what} ({type})</source>
        <translation>columna nueva {what} ({type})</translation>
    </message>
</context>
<context>
    <name>project.detailAllow</name>
    <message>
        <source>{what} may be missing</source>
        <translation>{what} puede faltar</translation>
    </message>
</context>
<context>
    <name>project.detailAlso</name>
    <message>
        <source>{first}; {second}</source>
        <translation>{first}; {second}</translation>
    </message>
</context>
<context>
    <name>project.detailBoth</name>
    <message>
        <source>{first} and {second}</source>
        <translation>{first} y {second}</translation>
    </message>
</context>
<context>
    <name>project.detailDrop</name>
    <message>
        <source>column {what} taken out</source>
        <translation>columna {what} quitada</translation>
    </message>
</context>
<context>
    <name>project.detailDropRule</name>
    <message>
        <source>rule taken away: {what}</source>
        <translation>regla quitada: {what}</translation>
    </message>
</context>
<context>
    <name>project.detailKey</name>
    <message>
        <source>rows are told apart by {what}</source>
        <translation>las filas se distinguen por {what}</translation>
    </message>
</context>
<context>
    <name>project.detailNoKey</name>
    <message>
        <source>no key any more</source>
        <translation>ya sin clave</translation>
    </message>
</context>
<context>
    <name>project.detailOn</name>
    <message>
        <source>told apart by {what}</source>
        <translation>distinguidas por {what}</translation>
    </message>
</context>
<context>
    <name>project.detailOther</name>
    <message>
        <source>{what}</source>
        <translation>{what}</translation>
    </message>
</context>
<context>
    <name>project.detailRequire</name>
    <message>
        <source>{what} is never missing</source>
        <translation>{what} nunca falta</translation>
    </message>
</context>
<context>
    <name>project.detailRule</name>
    <message>
        <source>rule for every row: {what}</source>
        <translation>regla para todas las filas: {what}</translation>
    </message>
</context>
<context>
    <name>project.detailSet</name>
    <message>
        <source>set {what}</source>
        <translation>se puso {what}</translation>
    </message>
</context>
<context>
    <name>project.detailSetMissing</name>
    <message>
        <source>{what} made missing</source>
        <translation>se vació {what}</translation>
    </message>
</context>
<context>
    <name>project.detailType</name>
    <message>
        <source>{what} is a {type} now</source>
        <translation>{what} pasa a {type}</translation>
    </message>
</context>
<context>
    <name>project.detailWhere</name>
    <message>
        <source>where {what}</source>
        <translation>donde {what}</translation>
    </message>
</context>
<context>
    <name>project.detailWith</name>
    <message>
        <source>{what}: {details}</source>
        <translation>{what}: {details}</translation>
    </message>
</context>
<context>
    <name>project.didAccept</name>
    <message>
        <source>Accepted a finding of {table} as it is</source>
        <translation>Se aceptó como está un hallazgo de {table}</translation>
    </message>
</context>
<context>
    <name>project.didAddRule</name>
    <message>
        <source>Added a rule for {table}: {rule}</source>
        <translation>Se añadió una regla para {table}: {rule}</translation>
    </message>
</context>
<context>
    <name>project.didAddRulesStage</name>
    <message>
        <source>Added the check of the rules to the pipeline</source>
        <translation>Comprobación de las reglas añadida al flujo</translation>
    </message>
</context>
<context>
    <name>project.didAppend</name>
    <message>
        <source>Append rows to {table}: {added}</source>
        <translation>Añadir filas a {table}: {added}</translation>
    </message>
</context>
<context>
    <name>project.didApply</name>
    <message>
        <source>Applied experiment {name}</source>
        <translation>Se aplicó el experimento {name}</translation>
    </message>
</context>
<context>
    <name>project.didApprove</name>
    <message>
        <source>Approved a version of {table}</source>
        <translation>Aprobada una versión de {table}</translation>
    </message>
</context>
<context>
    <name>project.didArchive</name>
    <message>
        <source>Archived {experiments}</source>
        <translation>Archivado: {experiments}</translation>
    </message>
</context>
<context>
    <name>project.didBranch</name>
    <message>
        <source>Made the branch {branch} of experiment {name}</source>
        <translation>Se creó la rama {branch} del experimento {name}</translation>
    </message>
</context>
<context>
    <name>project.didBringBack</name>
    <message>
        <source>Brought experiment {name} back from the trash</source>
        <translation>Se recuperó el experimento {name} de la papelera</translation>
    </message>
</context>
<context>
    <name>project.didBringBackSeveral</name>
    <message>
        <source>Brought {count} experiments back from the trash</source>
        <translation>Se recuperaron {count} experimentos de la papelera</translation>
    </message>
</context>
<context>
    <name>project.didBuildHarmonised</name>
    <message>
        <source>Made the harmonised table {name} part of the pipeline</source>
        <translation>Se incluyó la tabla armonizada {name} en el flujo</translation>
    </message>
</context>
<context>
    <name>project.didChangeRule</name>
    <message>
        <source>Changed a rule for {table}: {rule}</source>
        <translation>Se cambió una regla para {table}: {rule}</translation>
    </message>
</context>
<context>
    <name>project.didColor</name>
    <message>
        <source>Changed the colour of {experiments}</source>
        <translation>Color cambiado: {experiments}</translation>
    </message>
</context>
<context>
    <name>project.didDecideNames</name>
    <message>
        <source>Decided on {count} pairs of names</source>
        <translation>Se decidió sobre {count} pares de nombres</translation>
    </message>
</context>
<context>
    <name>project.didDelete</name>
    <message>
        <source>Delete rows of {table}: {removed}</source>
        <translation>Borrar filas de {table}: {removed}</translation>
    </message>
</context>
<context>
    <name>project.didDisable</name>
    <message>
        <source>Disabled a version of {table}</source>
        <translation>Inhabilitada una versión de {table}</translation>
    </message>
</context>
<context>
    <name>project.didEvaluate</name>
    <message>
        <source>Evaluated {name} on its test rows</source>
        <translation>Se evaluó {name} en sus filas de pruebas</translation>
    </message>
</context>
<context>
    <name>project.didEvolve</name>
    <message>
        <source>Change the schema of {table}</source>
        <translation>Cambiar el esquema de {table}</translation>
    </message>
</context>
<context>
    <name>project.didExperiment</name>
    <message>
        <source>Ran experiment {name}</source>
        <translation>Se ejecutó el experimento {name}</translation>
    </message>
</context>
<context>
    <name>project.didExperiments</name>
    <message>
        <source>Ran {count} experiments, {first} to {last}</source>
        <translation>Se ejecutaron {count} experimentos, de {first} a {last}</translation>
    </message>
</context>
<context>
    <name>project.didImport</name>
    <message>
        <source>Imported {count} tables: {tables}</source>
        <translation>{count} tablas importadas: {tables}</translation>
    </message>
</context>
<context>
    <name>project.didImportOne</name>
    <message>
        <source>Imported the table {table}</source>
        <translation>Tabla importada: {table}</translation>
    </message>
</context>
<context>
    <name>project.didJoin</name>
    <message>
        <source>Took {tables} into the pipeline</source>
        <translation>Se incluyó {tables} en el flujo</translation>
    </message>
</context>
<context>
    <name>project.didJoinNames</name>
    <message>
        <source>Decided that {first} is {second}</source>
        <translation>Se decidió que {first} es {second}</translation>
    </message>
</context>
<context>
    <name>project.didMapHarmonised</name>
    <message>
        <source>Changed what the harmonised table {name} is made of</source>
        <translation>Se cambió de qué se hace la tabla armonizada {name}</translation>
    </message>
</context>
<context>
    <name>project.didMarkToMend</name>
    <message>
        <source>Noted a finding of {table} as to be mended</source>
        <translation>Anotado como por corregir un hallazgo de {table}</translation>
    </message>
</context>
<context>
    <name>project.didMend</name>
    <message>
        <source>Added to the recipe of {table}: {mend}</source>
        <translation>Se añadió a la receta de {table}: {mend}</translation>
    </message>
</context>
<context>
    <name>project.didMerge</name>
    <message>
        <source>Merge into {table}: rows new {added}, changed {changed}</source>
        <translation>Combinar en {table}: filas nuevas {added}, cambiadas {changed}</translation>
    </message>
</context>
<context>
    <name>project.didNoThreshold</name>
    <message>
        <source>The model of {name} decides by the most probable class again</source>
        <translation>El modelo de {name} vuelve a decidir por la clase más probable</translation>
    </message>
</context>
<context>
    <name>project.didNote</name>
    <message>
        <source>Changed the note of {experiments}</source>
        <translation>Nota cambiada: {experiments}</translation>
    </message>
</context>
<context>
    <name>project.didOverwrite</name>
    <message>
        <source>Overwrite {table}: rows new {added}, changed {changed}, gone {removed}</source>
        <translation>Reemplazar {table}: filas nuevas {added}, cambiadas {changed}, quitadas {removed}</translation>
    </message>
</context>
<context>
    <name>project.didPartNames</name>
    <message>
        <source>Decided that {first} is not {second}</source>
        <translation>Se decidió que {first} no es {second}</translation>
    </message>
</context>
<context>
    <name>project.didPredict</name>
    <message>
        <source>Predicted {table}, rows: {count}</source>
        <translation>Se predijo {table}, filas: {count}</translation>
    </message>
</context>
<context>
    <name>project.didProposeHarmonised</name>
    <message>
        <source>Described the harmonised table {name}</source>
        <translation>Se describió la tabla armonizada {name}</translation>
    </message>
</context>
<context>
    <name>project.didRecipe</name>
    <message>
        <source>Changed the recipe of {table}</source>
        <translation>Se cambió la receta de {table}</translation>
    </message>
</context>
<context>
    <name>project.didRecord</name>
    <message>
        <source>Keep {table} as it was changed by hand</source>
        <translation>Conservar {table} como se cambió a mano</translation>
    </message>
</context>
<context>
    <name>project.didRecordFirst</name>
    <message>
        <source>Keep {table} as it was imported</source>
        <translation>Conservar {table} como se importó</translation>
    </message>
</context>
<context>
    <name>project.didRemove</name>
    <message>
        <source>Removed experiment {name}</source>
        <translation>Se eliminó el experimento {name}</translation>
    </message>
</context>
<context>
    <name>project.didRemoveHarmonised</name>
    <message>
        <source>Took the harmonised table {name} out of the project</source>
        <translation>Quitada del proyecto la tabla armonizada {name}</translation>
    </message>
</context>
<context>
    <name>project.didRemoveList</name>
    <message>
        <source>Removed the list of columns {name}</source>
        <translation>Se quitó la lista de columnas {name}</translation>
    </message>
</context>
<context>
    <name>project.didRemoveRule</name>
    <message>
        <source>Took a rule for {table} away: {rule}</source>
        <translation>Se quitó una regla para {table}: {rule}</translation>
    </message>
</context>
<context>
    <name>project.didRemoveSeveral</name>
    <message>
        <source>Removed {count} experiments</source>
        <translation>Se eliminaron {count} experimentos</translation>
    </message>
</context>
<context>
    <name>project.didRename</name>
    <message>
        <source>Renamed experiment {name} to {newName}</source>
        <translation>Se cambió el nombre del experimento {name} a {newName}</translation>
    </message>
</context>
<context>
    <name>project.didRestore</name>
    <message>
        <source>Restored {experiments}</source>
        <translation>Sacado del archivo: {experiments}</translation>
    </message>
</context>
<context>
    <name>project.didRestoreTable</name>
    <message>
        <source>Restore {table} as it was in version {version}</source>
        <translation>Restaurar {table} como estaba en la versión {version}</translation>
    </message>
</context>
<context>
    <name>project.didRun</name>
    <message>
        <source>Ran the pipeline</source>
        <translation>Se ejecutó el flujo</translation>
    </message>
</context>
<context>
    <name>project.didSaveList</name>
    <message>
        <source>Saved the list of columns {name}</source>
        <translation>Se guardó la lista de columnas {name}</translation>
    </message>
</context>
<context>
    <name>project.didSet</name>
    <message>
        <source>Set {key} to {value}</source>
        <translation>Se cambió {key} a {value}</translation>
    </message>
</context>
<context>
    <name>project.didSetSeveral</name>
    <message>
        <source>Set {count} parameters</source>
        <translation>Se cambiaron {count} parámetros</translation>
    </message>
</context>
<context>
    <name>project.didSheet</name>
    <message>
        <source>Changed the project sheet</source>
        <translation>Ficha del proyecto cambiada</translation>
    </message>
</context>
<context>
    <name>project.didStar</name>
    <message>
        <source>Starred {experiments}</source>
        <translation>Estrella puesta: {experiments}</translation>
    </message>
</context>
<context>
    <name>project.didStartRecipe</name>
    <message>
        <source>Made a recipe for {table}: {mend}</source>
        <translation>Receta nueva para {table}: {mend}</translation>
    </message>
</context>
<context>
    <name>project.didTag</name>
    <message>
        <source>Changed tags of {experiments}</source>
        <translation>Etiquetas cambiadas: {experiments}</translation>
    </message>
</context>
<context>
    <name>project.didTakeIntoReview</name>
    <message>
        <source>Took a version of {table} into review</source>
        <translation>Puesta en revisión una versión de {table}</translation>
    </message>
</context>
<context>
    <name>project.didThreshold</name>
    <message>
        <source>The model of {name} decides from {threshold} on</source>
        <translation>El modelo de {name} decide a partir de {threshold}</translation>
    </message>
</context>
<context>
    <name>project.didUnaccept</name>
    <message>
        <source>Took back the note on a finding of {table}</source>
        <translation>Retirada la anotación de un hallazgo de {table}</translation>
    </message>
</context>
<context>
    <name>project.didUndecideNames</name>
    <message>
        <source>No longer decided whether {first} is {second}</source>
        <translation>Ya no está decidido si {first} es {second}</translation>
    </message>
</context>
<context>
    <name>project.didUnstar</name>
    <message>
        <source>Took the star from {experiments}</source>
        <translation>Estrella quitada: {experiments}</translation>
    </message>
</context>
<context>
    <name>project.didUpdate</name>
    <message>
        <source>Update rows of {table}: {changed}</source>
        <translation>Actualizar filas de {table}: {changed}</translation>
    </message>
</context>
<context>
    <name>project.disabledWhy</name>
    <message>
        <source>A version is disabled with a reason, and none was given.</source>
        <translation>Una versión se inhabilita con un motivo, y no se dio ninguno.</translation>
    </message>
</context>
<context>
    <name>project.disabledWhyHint</name>
    <message>
        <source>Say in a sentence why nobody should use it.</source>
        <translation>Diga en una frase por qué nadie debería usarla.</translation>
    </message>
</context>
<context>
    <name>project.entryProgress</name>
    <message>
        <source>{name}: {step}</source>
        <translation>{name}: {step}</translation>
    </message>
</context>
<context>
    <name>project.experimentBroken</name>
    <message>
        <source>Experiment {name} cannot be read: {reason}</source>
        <translation>No se puede leer el experimento {name}: {reason}</translation>
    </message>
</context>
<context>
    <name>project.experimentDataGone</name>
    <message>
        <source>Data of experiment {name} is not in this project&apos;s store: {path}.</source>
        <translation>Faltan datos del experimento {name} en el almacén de este proyecto: {path}.</translation>
    </message>
</context>
<context>
    <name>project.experimentExists</name>
    <message>
        <source>There is already an experiment {name} with other parameters or data.</source>
        <translation>Ya existe un experimento {name} con otros parámetros o datos.</translation>
    </message>
</context>
<context>
    <name>project.experimentExistsHint</name>
    <message>
        <source>Choose another name (--suffix for a whole list), or replace it with --force.</source>
        <translation>Elija otro nombre (--suffix para toda una lista) o reemplácelo con --force.</translation>
    </message>
</context>
<context>
    <name>project.exportNoTable</name>
    <message>
        <source>The project has no table {table}.</source>
        <translation>El proyecto no tiene la tabla {table}.</translation>
    </message>
</context>
<context>
    <name>project.exportNoTableHint</name>
    <message>
        <source>&quot;podium data list&quot; names them.</source>
        <translation>«podium data list» las enumera.</translation>
    </message>
</context>
<context>
    <name>project.filledFromNext</name>
    <message>
        <source>{column}: missing cells that the recipe fills from the next row, which is another institution&apos;s: {count} ({example}).</source>
        <translation>{column}: celdas faltantes que la receta rellena con la fila siguiente, que es de otra institución: {count} ({example}).</translation>
    </message>
</context>
<context>
    <name>project.filledFromPrevious</name>
    <message>
        <source>{column}: missing cells that the recipe fills from the row before, which is another institution&apos;s: {count} ({example}).</source>
        <translation>{column}: celdas faltantes que la receta rellena con la fila anterior, que es de otra institución: {count} ({example}).</translation>
    </message>
</context>
<context>
    <name>project.foreignPipeline</name>
    <message>
        <source>The {count} {count:stage of this project is a program of its own: it|stages of this project are programs of their own: they} can be run and compared here, but tables, recipes and features are not shown.</source>
        <translation>{count:La|Las} {count} {count:etapa de este proyecto es un programa propio: aquí se puede|etapas de este proyecto son programas propios: aquí se pueden} ejecutar y comparar, pero no se muestran tablas, recetas ni características.</translation>
    </message>
</context>
<context>
    <name>project.foreignReader</name>
    <message>
        <source>{path} would become a folder of parts, but the stage {stage}, which is not Podium&apos;s, reads it as a file.</source>
        <translation>{path} pasaría a ser una carpeta de partes, pero la etapa {stage}, que no es de Podium, lo lee como archivo.</translation>
    </message>
</context>
<context>
    <name>project.foreignReaderHint</name>
    <message>
        <source>Let the stage read the .csv files of that folder in the order of its _table.json, then say --to-folder.</source>
        <translation>Haga que la etapa lea los archivos .csv de esa carpeta en el orden de su _table.json y luego use --to-folder.</translation>
    </message>
</context>
<context>
    <name>project.funnelClean</name>
    <message>
        <source>After cleaning</source>
        <translation>Tras la limpieza</translation>
    </message>
</context>
<context>
    <name>project.funnelMaxRank</name>
    <message>
        <source>Up to the largest rank</source>
        <translation>Hasta el puesto máximo</translation>
    </message>
</context>
<context>
    <name>project.funnelNumeric</name>
    <message>
        <source>With a numeric rank</source>
        <translation>Con puesto numérico</translation>
    </message>
</context>
<context>
    <name>project.funnelOld</name>
    <message>
        <source>The rows of {table} were counted before data, recipe or parameters changed: there are {count} now, not {expected}.</source>
        <translation>Las filas de {table} se contaron antes de que cambiaran los datos, la receta o los parámetros: ahora son {count}, no {expected}.</translation>
    </message>
</context>
<context>
    <name>project.funnelOldHint</name>
    <message>
        <source>Run the stage {stage} again.</source>
        <translation>Vuelva a ejecutar la etapa {stage}.</translation>
    </message>
</context>
<context>
    <name>project.funnelOther</name>
    <message>
        <source>{step}</source>
        <translation>{step}</translation>
    </message>
</context>
<context>
    <name>project.funnelRead</name>
    <message>
        <source>Rows read</source>
        <translation>Filas leídas</translation>
    </message>
</context>
<context>
    <name>project.funnelStep</name>
    <message>
        <source>After step {number}, {step}</source>
        <translation>Tras el paso {number}, {step}</translation>
    </message>
</context>
<context>
    <name>project.funnelTarget</name>
    <message>
        <source>With a known target</source>
        <translation>Con objetivo conocido</translation>
    </message>
</context>
<context>
    <name>project.funnelTest</name>
    <message>
        <source>For the final test</source>
        <translation>Para las pruebas finales</translation>
    </message>
</context>
<context>
    <name>project.funnelTrain</name>
    <message>
        <source>For training</source>
        <translation>Para entrenamiento</translation>
    </message>
</context>
<context>
    <name>project.funnelValidation</name>
    <message>
        <source>For validation</source>
        <translation>Para validación</translation>
    </message>
</context>
<context>
    <name>project.gridTooLarge</name>
    <message>
        <source>That would be more than {most} experiments.</source>
        <translation>Serían más de {most} experimentos.</translation>
    </message>
</context>
<context>
    <name>project.gridTooLargeHint</name>
    <message>
        <source>Try fewer values, or draw a part of the combinations.</source>
        <translation>Pruebe menos valores, o sortee una parte de las combinaciones.</translation>
    </message>
</context>
<context>
    <name>project.harmoniseNoClean</name>
    <message>
        <source>The pipeline has no stage of Podium that cleans tables.</source>
        <translation>El flujo no tiene ninguna etapa de Podium que limpie tablas.</translation>
    </message>
</context>
<context>
    <name>project.harmoniseNoCleanHint</name>
    <message>
        <source>A harmonised table is cleaned like any other; add the stage clean to dvc.yaml.</source>
        <translation>Una tabla armonizada se limpia como cualquier otra; añada la etapa clean a dvc.yaml.</translation>
    </message>
</context>
<context>
    <name>project.harmonisedChanged</name>
    <message>
        <source>The description of {name} was changed meanwhile.</source>
        <translation>La descripción de {name} se cambió entretanto.</translation>
    </message>
</context>
<context>
    <name>project.harmonisedChangedHint</name>
    <message>
        <source>Load it again and repeat the change.</source>
        <translation>Cárguela de nuevo y repita el cambio.</translation>
    </message>
</context>
<context>
    <name>project.harmonisedName</name>
    <message>
        <source>A harmonised table cannot be called “{name}”.</source>
        <translation>Una tabla armonizada no puede llamarse «{name}».</translation>
    </message>
</context>
<context>
    <name>project.harmonisedNameHint</name>
    <message>
        <source>Give it a name of letters, digits, _ and -; aliases is taken.</source>
        <translation>Dele un nombre de letras, cifras, _ y -; aliases está ocupado.</translation>
    </message>
</context>
<context>
    <name>project.harmonisedNoTarget</name>
    <message>
        <source>The harmonised table {name} has no field {column}, which is to be predicted.</source>
        <translation>La tabla armonizada {name} no tiene el campo {column}, que es lo que hay que predecir.</translation>
    </message>
</context>
<context>
    <name>project.harmonisedNoTargetHint</name>
    <message>
        <source>Map a column to the field {column}.</source>
        <translation>Asigne una columna al campo {column}.</translation>
    </message>
</context>
<context>
    <name>project.harmonisedTable</name>
    <message>
        <source>An imported table is called {name}.</source>
        <translation>Hay una tabla importada que se llama {name}.</translation>
    </message>
</context>
<context>
    <name>project.harmonisedThere</name>
    <message>
        <source>There is a harmonised table {name} already.</source>
        <translation>Ya hay una tabla armonizada {name}.</translation>
    </message>
</context>
<context>
    <name>project.harmonisedThereHint</name>
    <message>
        <source>Give the new one another name.</source>
        <translation>Dele otro nombre a la nueva.</translation>
    </message>
</context>
<context>
    <name>project.harmonisedTrained</name>
    <message>
        <source>The project trains on the harmonised table {name}.</source>
        <translation>El proyecto entrena con la tabla armonizada {name}.</translation>
    </message>
</context>
<context>
    <name>project.harmonisedTrainedHint</name>
    <message>
        <source>Choose another table to train on first: train.train_data.</source>
        <translation>Elija antes otra tabla para entrenar: train.train_data.</translation>
    </message>
</context>
<context>
    <name>project.identityGood</name>
    <message>
        <source>Results are kept in the name of {name}.</source>
        <translation>Los resultados se guardan a nombre de {name}.</translation>
    </message>
</context>
<context>
    <name>project.importInGit</name>
    <message>
        <source>{path} is kept by git itself.</source>
        <translation>{path} ya está guardado por git mismo.</translation>
    </message>
</context>
<context>
    <name>project.importNoRows</name>
    <message>
        <source>The table {table} has no rows.</source>
        <translation>La tabla {table} no tiene filas.</translation>
    </message>
</context>
<context>
    <name>project.importNoRowsHint</name>
    <message>
        <source>Choose a file with rows below the names of its columns.</source>
        <translation>Elija un archivo con filas debajo de los nombres de sus columnas.</translation>
    </message>
</context>
<context>
    <name>project.importOneName</name>
    <message>
        <source>A name was given for one table, but there are {count}.</source>
        <translation>Se dio un nombre para una tabla, pero hay {count}.</translation>
    </message>
</context>
<context>
    <name>project.importOneNameHint</name>
    <message>
        <source>Import the file to be renamed by itself.</source>
        <translation>Importe por separado el archivo que quiere nombrar.</translation>
    </message>
</context>
<context>
    <name>project.importOtherName</name>
    <message>
        <source>Give the table another name.</source>
        <translation>Dé otro nombre a la tabla.</translation>
    </message>
</context>
<context>
    <name>project.importSameName</name>
    <message>
        <source>Two files would become the table {table}: {first} and {second}.</source>
        <translation>Dos archivos darían la tabla {table}: {first} y {second}.</translation>
    </message>
</context>
<context>
    <name>project.importSameNameHint</name>
    <message>
        <source>Give one of them another name, or leave it out.</source>
        <translation>Dé otro nombre a uno de ellos o exclúyalo.</translation>
    </message>
</context>
<context>
    <name>project.importStageOutput</name>
    <message>
        <source>{path} is made by the stage {stage}.</source>
        <translation>{path} lo produce la etapa {stage}.</translation>
    </message>
</context>
<context>
    <name>project.importing</name>
    <message>
        <source>Importing {table}</source>
        <translation>Importando {table}</translation>
    </message>
</context>
<context>
    <name>project.indexGood</name>
    <message>
        <source>Experiments in the list: {count}.</source>
        <translation>Experimentos en la lista: {count}.</translation>
    </message>
</context>
<context>
    <name>project.indexRebuilt</name>
    <message>
        <source>The list of experiments was made anew: {count}.</source>
        <translation>La lista de experimentos se rehízo: {count}.</translation>
    </message>
</context>
<context>
    <name>project.inventedIdentity</name>
    <message>
        <source>No name is set for commits: {name} is used.</source>
        <translation>No hay nombre configurado para los commits: se usa {name}.</translation>
    </message>
</context>
<context>
    <name>project.inventedIdentityHint</name>
    <message>
        <source>Set yours: git config --global user.name and user.email.</source>
        <translation>Configure el suyo: git config --global user.name y user.email.</translation>
    </message>
</context>
<context>
    <name>project.isFile</name>
    <message>
        <source>There is a file in the place of the project.</source>
        <translation>En el lugar del proyecto hay un archivo.</translation>
    </message>
</context>
<context>
    <name>project.isProject</name>
    <message>
        <source>This folder is a project already.</source>
        <translation>Esta carpeta ya es un proyecto.</translation>
    </message>
</context>
<context>
    <name>project.isProjectHint</name>
    <message>
        <source>Open it (podium open), or choose a new folder.</source>
        <translation>Ábralo (podium open) o elija una carpeta nueva.</translation>
    </message>
</context>
<context>
    <name>project.joinNoRanking</name>
    <message>
        <source>{table} is none of the rankings that Podium knows, by its columns.</source>
        <translation>Por sus columnas, {table} no es ninguna de las clasificaciones que Podium conoce.</translation>
    </message>
</context>
<context>
    <name>project.joinNoRankingHint</name>
    <message>
        <source>Several tables become one ranking by harmonising them; any other table is for a project of its own.</source>
        <translation>Varias tablas se convierten en una clasificación al armonizarlas; cualquier otra tabla es para un proyecto propio.</translation>
    </message>
</context>
<context>
    <name>project.joinNoStages</name>
    <message>
        <source>The pipeline has no stages of Podium that clean and prepare tables.</source>
        <translation>El flujo no tiene etapas de Podium que limpien y preparen tablas.</translation>
    </message>
</context>
<context>
    <name>project.joinNoStagesHint</name>
    <message>
        <source>Add the stages clean and featurize to dvc.yaml.</source>
        <translation>Añada las etapas clean y featurize a dvc.yaml.</translation>
    </message>
</context>
<context>
    <name>project.joinNoTarget</name>
    <message>
        <source>{table} has no column {column}, which is predicted here.</source>
        <translation>{table} no tiene la columna {column}, que es la que se predice aquí.</translation>
    </message>
</context>
<context>
    <name>project.joinNoTargetHint</name>
    <message>
        <source>Make a project of its own for it, with another target.</source>
        <translation>Cree para ella un proyecto propio, con otro objetivo.</translation>
    </message>
</context>
<context>
    <name>project.keeping</name>
    <message>
        <source>Keeping the results</source>
        <translation>Guardando los resultados</translation>
    </message>
</context>
<context>
    <name>project.keptFirst</name>
    <message>
        <source>{table} was imported and not kept yet: as it was imported it is version 1 now.</source>
        <translation>{table} se había importado y aún no se guardaba como versión: tal como se importó es ahora la versión 1.</translation>
    </message>
</context>
<context>
    <name>project.labelSuspects</name>
    <message>
        <source>`{column}`: labels that the other columns speak against: {count} (such as {example}). A forest that did not see these rows is right about {right} % of all.</source>
        <translation>`{column}`: etiquetas que las demás columnas contradicen: {count} (como {example}). Un bosque que no vio estas filas acierta el {right} % de todas.</translation>
    </message>
</context>
<context>
    <name>project.leftOutDataset</name>
    <message>
        <source>The table {table} is only cleaned: featurize.leave_out names it, so there is nothing to train on.</source>
        <translation>La tabla {table} solo se limpia: featurize.leave_out la nombra, así que no hay con qué entrenar.</translation>
    </message>
</context>
<context>
    <name>project.leftOutDatasetHint</name>
    <message>
        <source>Take it out of featurize.leave_out, or train on another table.</source>
        <translation>Quítela de featurize.leave_out, o entrene con otra tabla.</translation>
    </message>
</context>
<context>
    <name>project.listName</name>
    <message>
        <source>A list of columns cannot be called “{name}”.</source>
        <translation>Una lista de columnas no puede llamarse «{name}».</translation>
    </message>
</context>
<context>
    <name>project.listNameHint</name>
    <message>
        <source>Give it a name of letters, digits and signs, without slashes, that begins with neither a point nor a blank.</source>
        <translation>Póngale un nombre de letras, cifras y signos, sin barras, que no empiece por un punto ni por un espacio.</translation>
    </message>
</context>
<context>
    <name>project.lockGood</name>
    <message>
        <source>The files of the work tree are those that dvc.lock names.</source>
        <translation>Los archivos de la carpeta de trabajo son los que indica dvc.lock.</translation>
    </message>
</context>
<context>
    <name>project.longTag</name>
    <message>
        <source>The text is longer than {count} bytes, or no UTF-8.</source>
        <translation>El texto pasa de {count} bytes o no es UTF-8.</translation>
    </message>
</context>
<context>
    <name>project.longTagHint</name>
    <message>
        <source>Shorten it.</source>
        <translation>Acórtelo.</translation>
    </message>
</context>
<context>
    <name>project.lookingAt</name>
    <message>
        <source>Looking at {table}</source>
        <translation>Examinando {table}</translation>
    </message>
</context>
<context>
    <name>project.nameTaken</name>
    <message>
        <source>There is an experiment {name} already.</source>
        <translation>Ya hay un experimento {name}.</translation>
    </message>
</context>
<context>
    <name>project.nameTakenHint</name>
    <message>
        <source>Choose another name, or remove that experiment first.</source>
        <translation>Elija otro nombre, o elimine antes ese experimento.</translation>
    </message>
</context>
<context>
    <name>project.nameTakenMeanwhile</name>
    <message>
        <source>Another process made or changed experiment {name} meanwhile.</source>
        <translation>Entretanto, otro proceso creó o cambió el experimento {name}.</translation>
    </message>
</context>
<context>
    <name>project.nameTakenMeanwhileHint</name>
    <message>
        <source>Run it again under another name; what was computed is kept and not computed again.</source>
        <translation>Ejecútelo de nuevo con otro nombre; lo ya calculado se conserva y no se vuelve a calcular.</translation>
    </message>
</context>
<context>
    <name>project.nameTwice</name>
    <message>
        <source>Two experiments of the list are called {name}.</source>
        <translation>Dos experimentos de la lista se llaman {name}.</translation>
    </message>
</context>
<context>
    <name>project.nameTwiceHint</name>
    <message>
        <source>Give each entry a name of its own.</source>
        <translation>Dé a cada entrada un nombre propio.</translation>
    </message>
</context>
<context>
    <name>project.newerStage</name>
    <message>
        <source>Stage {stage} was written for a newer Podium (revision {wanted}, this one has {known}).</source>
        <translation>La etapa {stage} se escribió para una versión más nueva de Podium (revisión {wanted}; esta tiene la {known}).</translation>
    </message>
</context>
<context>
    <name>project.newerStageHint</name>
    <message>
        <source>Open the project with a newer Podium.</source>
        <translation>Abra el proyecto con una versión más nueva de Podium.</translation>
    </message>
</context>
<context>
    <name>project.noCommit</name>
    <message>
        <source>This project has no commit yet, so no experiment can start from it.</source>
        <translation>Este proyecto aún no tiene ningún commit, por lo que ningún experimento puede partir de él.</translation>
    </message>
</context>
<context>
    <name>project.noCommitHint</name>
    <message>
        <source>Commit its files first: git add -A &amp;&amp; git commit.</source>
        <translation>Confirme primero sus archivos: git add -A &amp;&amp; git commit.</translation>
    </message>
</context>
<context>
    <name>project.noExperiment</name>
    <message>
        <source>There is no experiment {name}.</source>
        <translation>No existe el experimento {name}.</translation>
    </message>
</context>
<context>
    <name>project.noExperimentHint</name>
    <message>
        <source>`podium exp list` shows the experiments of this project.</source>
        <translation>`podium exp list` muestra los experimentos de este proyecto.</translation>
    </message>
</context>
<context>
    <name>project.noFile</name>
    <message>
        <source>{path} is not there.</source>
        <translation>Falta {path}.</translation>
    </message>
</context>
<context>
    <name>project.noFileHint</name>
    <message>
        <source>Run the stage that makes it, or import it again.</source>
        <translation>Ejecute la etapa que lo produce o impórtelo de nuevo.</translation>
    </message>
</context>
<context>
    <name>project.noHarmonised</name>
    <message>
        <source>There is no harmonised table {name}.</source>
        <translation>No hay ninguna tabla armonizada {name}.</translation>
    </message>
</context>
<context>
    <name>project.noHarmonisedHint</name>
    <message>
        <source>podium harmonise list tells which there are; podium harmonise propose makes one.</source>
        <translation>podium harmonise list dice cuáles hay; podium harmonise propose hace una.</translation>
    </message>
</context>
<context>
    <name>project.noKnownRanking</name>
    <message>
        <source>None of the tables is a ranking that Podium knows: {tables}.</source>
        <translation>Ninguna de las tablas es una clasificación que Podium conozca: {tables}.</translation>
    </message>
</context>
<context>
    <name>project.noKnownRankingHint</name>
    <message>
        <source>Say which column shall be predicted (on the command line with --target COLUMN). Known are the rankings CWUR, Times and Shanghai, as cwurData, timesData and shanghaiData or by their columns.</source>
        <translation>Diga qué columna se quiere predecir (en la línea de órdenes, con --target COLUMNA). Se conocen las clasificaciones CWUR, Times y Shanghái, como cwurData, timesData y shanghaiData o por sus columnas.</translation>
    </message>
</context>
<context>
    <name>project.noModel</name>
    <message>
        <source>There is no model to predict with.</source>
        <translation>No hay ningún modelo con el que predecir.</translation>
    </message>
</context>
<context>
    <name>project.noModelHint</name>
    <message>
        <source>Train one first, name a finished experiment, or name a model file.</source>
        <translation>Entrene uno primero, indique un experimento terminado o un archivo de modelo.</translation>
    </message>
</context>
<context>
    <name>project.noModelOf</name>
    <message>
        <source>Experiment {name} has no model with prepared data.</source>
        <translation>El experimento {name} no tiene un modelo con datos preparados.</translation>
    </message>
</context>
<context>
    <name>project.noModelToExport</name>
    <message>
        <source>Run {name} has no model that is still here.</source>
        <translation>La ejecución {name} no tiene un modelo que siga aquí.</translation>
    </message>
</context>
<context>
    <name>project.noModelToExportHint</name>
    <message>
        <source>Choose a run whose stage `train` was run, fetch its files from a remote storage (dvc pull), or run it again.</source>
        <translation>Elija una ejecución cuya etapa `train` se haya ejecutado, traiga sus archivos de un almacén remoto (dvc pull), o vuelva a ejecutarla.</translation>
    </message>
</context>
<context>
    <name>project.noParams</name>
    <message>
        <source>This project has no params.yaml, so nothing can be set.</source>
        <translation>Este proyecto no tiene params.yaml, así que no se puede cambiar nada.</translation>
    </message>
</context>
<context>
    <name>project.noParamsHint</name>
    <message>
        <source>Make the file with the parameters that the stages in dvc.yaml name.</source>
        <translation>Cree el archivo con los parámetros que nombran las etapas de dvc.yaml.</translation>
    </message>
</context>
<context>
    <name>project.noPipeline</name>
    <message>
        <source>This project has no dvc.yaml, so there is nothing to run.</source>
        <translation>Este proyecto no tiene dvc.yaml, así que no hay nada que ejecutar.</translation>
    </message>
</context>
<context>
    <name>project.noPipelineHint</name>
    <message>
        <source>Write one, or make a new project with `podium init`.</source>
        <translation>Escriba uno o cree un proyecto nuevo con `podium init`.</translation>
    </message>
</context>
<context>
    <name>project.noRecipe</name>
    <message>
        <source>The recipe {file} of table {table} is not there.</source>
        <translation>Falta la receta {file} de la tabla {table}.</translation>
    </message>
</context>
<context>
    <name>project.noRecipeFile</name>
    <message>
        <source>The recipe of {table} is not there.</source>
        <translation>No está la receta de {table}.</translation>
    </message>
</context>
<context>
    <name>project.noRecipeFileHint</name>
    <message>
        <source>Put the file there, or name another one under clean.recipes.</source>
        <translation>Ponga allí el archivo o indique otro en clean.recipes.</translation>
    </message>
</context>
<context>
    <name>project.noRecipeHint</name>
    <message>
        <source>Name a file of the folder recipes, or put this one there.</source>
        <translation>Indique un archivo de la carpeta recipes o ponga este allí.</translation>
    </message>
</context>
<context>
    <name>project.noRemote</name>
    <message>
        <source>No remote storage is set up: data and results are on this machine only.</source>
        <translation>No hay almacenamiento remoto configurado: los datos y resultados solo están en este equipo.</translation>
    </message>
</context>
<context>
    <name>project.noRemoteHint</name>
    <message>
        <source>Set one up with `dvc remote add -d NAME URL` where you want a second copy.</source>
        <translation>Si quiere una segunda copia, configure uno con `dvc remote add -d NOMBRE URL`.</translation>
    </message>
</context>
<context>
    <name>project.noRepository</name>
    <message>
        <source>There is no project with versions in this folder.</source>
        <translation>En esta carpeta no hay ningún proyecto con versiones.</translation>
    </message>
</context>
<context>
    <name>project.noRepositoryData</name>
    <message>
        <source>The data of {path} is neither in that repository nor in its remote store.</source>
        <translation>Los datos de {path} no están ni en ese repositorio ni en su almacén remoto.</translation>
    </message>
</context>
<context>
    <name>project.noRepositoryDataHint</name>
    <message>
        <source>Fetch it there first (dvc pull), then import from its folder.</source>
        <translation>Descárguelos primero allí (dvc pull) e importe después desde su carpeta.</translation>
    </message>
</context>
<context>
    <name>project.noRepositoryFile</name>
    <message>
        <source>There is no {path} in that version of the repository.</source>
        <translation>No hay {path} en esa versión del repositorio.</translation>
    </message>
</context>
<context>
    <name>project.noRepositoryFileHint</name>
    <message>
        <source>Give the path of a file that git, dvc or Podium keeps there, relative to its folder.</source>
        <translation>Indique la ruta de un archivo que git, dvc o Podium guarde allí, relativa a su carpeta.</translation>
    </message>
</context>
<context>
    <name>project.noRepositoryHint</name>
    <message>
        <source>Give the folder of a project of Podium or dvc, or the address of a git repository.</source>
        <translation>Indique la carpeta de un proyecto de Podium o dvc, o la dirección de un repositorio git.</translation>
    </message>
</context>
<context>
    <name>project.noRepositoryVersion</name>
    <message>
        <source>There is no version {rev} in it.</source>
        <translation>No contiene la versión {rev}.</translation>
    </message>
</context>
<context>
    <name>project.noRepositoryVersionHint</name>
    <message>
        <source>Give a branch, a tag or a commit.</source>
        <translation>Indique una rama, una etiqueta o un commit.</translation>
    </message>
</context>
<context>
    <name>project.noResult</name>
    <message>
        <source>The work tree has no result yet.</source>
        <translation>La carpeta de trabajo aún no tiene resultado.</translation>
    </message>
</context>
<context>
    <name>project.noResultHint</name>
    <message>
        <source>Run the pipeline first (podium run).</source>
        <translation>Ejecute primero el flujo (podium run).</translation>
    </message>
</context>
<context>
    <name>project.noRevision</name>
    <message>
        <source>There is no revision {revision}.</source>
        <translation>No existe la revisión {revision}.</translation>
    </message>
</context>
<context>
    <name>project.noRevisionHint</name>
    <message>
        <source>Name a commit, a branch or a tag of this project.</source>
        <translation>Indique un commit, una rama o una etiqueta de este proyecto.</translation>
    </message>
</context>
<context>
    <name>project.noRuleFiles</name>
    <message>
        <source>The project has no rules yet.</source>
        <translation>El proyecto todavía no tiene reglas.</translation>
    </message>
</context>
<context>
    <name>project.noRuleFilesHint</name>
    <message>
        <source>Write them to rules/TABLE.yaml (rules/raw and rules/prepared for imported tables and samples), such as &quot;- not_null: {columns: [world_rank]}&quot;; podium rules kinds lists what there is.</source>
        <translation>Escríbalas en rules/TABLA.yaml (rules/raw y rules/prepared para tablas importadas y muestras), por ejemplo «- not_null: {columns: [world_rank]}»; podium rules kinds muestra las que hay.</translation>
    </message>
</context>
<context>
    <name>project.noScores</name>
    <message>
        <source>The validation rows of {name} cannot be scored: its model or its prepared data are not here.</source>
        <translation>No se pueden puntuar las filas de validación de {name}: faltan su modelo o sus datos preparados.</translation>
    </message>
</context>
<context>
    <name>project.noSeed</name>
    <message>
        <source>There is no seed to repeat the experiments over.</source>
        <translation>No hay ninguna semilla con la que repetir los experimentos.</translation>
    </message>
</context>
<context>
    <name>project.noSeedHint</name>
    <message>
        <source>Set train.seed to a whole number, or do not repeat.</source>
        <translation>Dé a train.seed un número entero, o no repita.</translation>
    </message>
</context>
<context>
    <name>project.noSetting</name>
    <message>
        <source>{setting} sets nothing.</source>
        <translation>{setting} no asigna nada.</translation>
    </message>
</context>
<context>
    <name>project.noSettingHint</name>
    <message>
        <source>Write key=value, as in train.n_est=64.</source>
        <translation>Escriba clave=valor, como en train.n_est=64.</translation>
    </message>
</context>
<context>
    <name>project.noSpace</name>
    <message>
        <source>The project needs {needed} MB and only {free} MB are free.</source>
        <translation>El proyecto necesita {needed} MB y solo quedan {free} MB libres.</translation>
    </message>
</context>
<context>
    <name>project.noSpaceHint</name>
    <message>
        <source>Free some space, or choose a folder on another disk.</source>
        <translation>Libere espacio o elija una carpeta en otro disco.</translation>
    </message>
</context>
<context>
    <name>project.noSweep</name>
    <message>
        <source>There is no sweep file {path}.</source>
        <translation>No existe el archivo de barrido {path}.</translation>
    </message>
</context>
<context>
    <name>project.noSweepHint</name>
    <message>
        <source>There are: {files}.</source>
        <translation>Existen: {files}.</translation>
    </message>
</context>
<context>
    <name>project.noTable</name>
    <message>
        <source>There is no table {table}.</source>
        <translation>No hay ninguna tabla {table}.</translation>
    </message>
</context>
<context>
    <name>project.noTableHint</name>
    <message>
        <source>The imported tables are: {tables}.</source>
        <translation>Las tablas importadas son: {tables}.</translation>
    </message>
</context>
<context>
    <name>project.noTableSource</name>
    <message>
        <source>The table {table} does not say where it came from.</source>
        <translation>La tabla {table} no dice de dónde vino.</translation>
    </message>
</context>
<context>
    <name>project.noTableSourceHint</name>
    <message>
        <source>Only tables from the web or from another repository do, as long as nobody changed them.</source>
        <translation>Solo lo dicen las tablas de la web o de otro repositorio, mientras nadie las cambie.</translation>
    </message>
</context>
<context>
    <name>project.noTableThere</name>
    <message>
        <source>There is no table {table} in this version of the project.</source>
        <translation>No hay tabla {table} en esta versión del proyecto.</translation>
    </message>
</context>
<context>
    <name>project.noTableThereHint</name>
    <message>
        <source>&quot;podium check&quot; shows the tables that there are.</source>
        <translation>&quot;podium check&quot; muestra las tablas que hay.</translation>
    </message>
</context>
<context>
    <name>project.noTables</name>
    <message>
        <source>No table has a recipe.</source>
        <translation>Ninguna tabla tiene receta.</translation>
    </message>
</context>
<context>
    <name>project.noTablesHint</name>
    <message>
        <source>Name each table and its recipe under clean.recipes.</source>
        <translation>Indique cada tabla y su receta en clean.recipes.</translation>
    </message>
</context>
<context>
    <name>project.noTargetColumn</name>
    <message>
        <source>No table has a column {column}.</source>
        <translation>Ninguna tabla tiene la columna {column}.</translation>
    </message>
</context>
<context>
    <name>project.noTask</name>
    <message>
        <source>This is no task of OpenML.</source>
        <translation>Esto no es una tarea de OpenML.</translation>
    </message>
</context>
<context>
    <name>project.noTestRows</name>
    <message>
        <source>Experiment {name} kept no test rows.</source>
        <translation>El experimento {name} no reservó filas de pruebas.</translation>
    </message>
</context>
<context>
    <name>project.noTestRowsHint</name>
    <message>
        <source>Run it with featurize.split=last_year_test: then the last year is kept for the test.</source>
        <translation>Ejecútelo con featurize.split=last_year_test: así el último año se reserva para las pruebas.</translation>
    </message>
</context>
<context>
    <name>project.noVersion</name>
    <message>
        <source>The table {table} has no version {version}.</source>
        <translation>La tabla {table} no tiene la versión {version}.</translation>
    </message>
</context>
<context>
    <name>project.noVersionHint</name>
    <message>
        <source>&quot;podium data history {table}&quot; lists its versions.</source>
        <translation>&quot;podium data history {table}&quot; muestra sus versiones.</translation>
    </message>
</context>
<context>
    <name>project.noVersionYet</name>
    <message>
        <source>The table {table} has no version yet.</source>
        <translation>La tabla {table} aún no tiene ninguna versión.</translation>
    </message>
</context>
<context>
    <name>project.noVersionYetHint</name>
    <message>
        <source>Keep it as the first one: podium data record {table}.</source>
        <translation>Consérvela como la primera: podium data record {table}.</translation>
    </message>
</context>
<context>
    <name>project.none</name>
    <message>
        <source>There is no project here or in a folder above.</source>
        <translation>No hay ningún proyecto aquí ni en una carpeta superior.</translation>
    </message>
</context>
<context>
    <name>project.noneHint</name>
    <message>
        <source>Make one with `podium init DIR`, or open another folder.</source>
        <translation>Cree uno con `podium init DIR` o abra otra carpeta.</translation>
    </message>
</context>
<context>
    <name>project.notEmpty</name>
    <message>
        <source>The folder is not empty: it holds {entry}.</source>
        <translation>La carpeta no está vacía: contiene {entry}.</translation>
    </message>
</context>
<context>
    <name>project.notEvaluated</name>
    <message>
        <source>Experiment {name} has no evaluation of Podium&apos;s.</source>
        <translation>El experimento {name} no tiene una evaluación de Podium.</translation>
    </message>
</context>
<context>
    <name>project.notEvaluatedHint</name>
    <message>
        <source>Its pipeline has no stage `evaluate`.</source>
        <translation>Su flujo no tiene la etapa `evaluate`.</translation>
    </message>
</context>
<context>
    <name>project.notInTrash</name>
    <message>
        <source>The trash holds no experiment {name}.</source>
        <translation>La papelera no contiene el experimento {name}.</translation>
    </message>
</context>
<context>
    <name>project.notInTrashHint</name>
    <message>
        <source>&quot;podium gc --dry-run&quot; lists what is in it.</source>
        <translation>«podium gc --dry-run» enumera lo que contiene.</translation>
    </message>
</context>
<context>
    <name>project.notMade</name>
    <message>
        <source>{path} is not there.</source>
        <translation>{path} no existe.</translation>
    </message>
</context>
<context>
    <name>project.notMadeHint</name>
    <message>
        <source>Run the stage that writes it.</source>
        <translation>Ejecute la etapa que lo escribe.</translation>
    </message>
</context>
<context>
    <name>project.nothingCleaned</name>
    <message>
        <source>There are no clean tables yet.</source>
        <translation>Todavía no hay tablas limpias.</translation>
    </message>
</context>
<context>
    <name>project.nothingCleanedHint</name>
    <message>
        <source>Run the stage {stage} first.</source>
        <translation>Ejecute antes la etapa {stage}.</translation>
    </message>
</context>
<context>
    <name>project.objectDamaged</name>
    <message>
        <source>The stored content {object} is damaged.</source>
        <translation>El contenido guardado {object} está dañado.</translation>
    </message>
</context>
<context>
    <name>project.objectDamagedHint</name>
    <message>
        <source>Remove this file, then fetch it from a remote storage (dvc pull) or run the stage that makes it again.</source>
        <translation>Borre este archivo y luego tráigalo de un almacenamiento remoto (dvc pull) o ejecute de nuevo la etapa que lo produce.</translation>
    </message>
</context>
<context>
    <name>project.objectRepaired</name>
    <message>
        <source>The stored content {object} was damaged and was made anew from the work tree.</source>
        <translation>El contenido guardado {object} estaba dañado y se rehízo a partir de la carpeta de trabajo.</translation>
    </message>
</context>
<context>
    <name>project.objectsGood</name>
    <message>
        <source>Every stored content matches its hash: {count}.</source>
        <translation>Todo contenido guardado coincide con su huella: {count}.</translation>
    </message>
</context>
<context>
    <name>project.olderStage</name>
    <message>
        <source>Stage {stage} was written for an older Podium (revision {wanted}, this one has {known}).</source>
        <translation>La etapa {stage} se escribió para una versión anterior de Podium (revisión {wanted}; esta tiene la {known}).</translation>
    </message>
</context>
<context>
    <name>project.olderStageHint</name>
    <message>
        <source>Raise --rev in its command; its results are then computed again.</source>
        <translation>Aumente --rev en su orden; sus resultados se calcularán de nuevo.</translation>
    </message>
</context>
<context>
    <name>project.oneExperiment</name>
    <message>
        <source>experiment {name}</source>
        <translation>el experimento {name}</translation>
    </message>
</context>
<context>
    <name>project.opAppend</name>
    <message>
        <source>Rows appended</source>
        <translation>Filas añadidas</translation>
    </message>
</context>
<context>
    <name>project.opDelete</name>
    <message>
        <source>Rows deleted</source>
        <translation>Filas eliminadas</translation>
    </message>
</context>
<context>
    <name>project.opImport</name>
    <message>
        <source>Imported when the project was created</source>
        <translation>Importada al crear el proyecto</translation>
    </message>
</context>
<context>
    <name>project.opMerge</name>
    <message>
        <source>Merged by key</source>
        <translation>Combinada por clave</translation>
    </message>
</context>
<context>
    <name>project.opOverwrite</name>
    <message>
        <source>All rows replaced</source>
        <translation>Todas las filas sustituidas</translation>
    </message>
</context>
<context>
    <name>project.opRecord</name>
    <message>
        <source>Kept as it lay in the folder</source>
        <translation>Conservada como estaba en la carpeta</translation>
    </message>
</context>
<context>
    <name>project.opRestore</name>
    <message>
        <source>Version {version} restored</source>
        <translation>Versión {version} restaurada</translation>
    </message>
</context>
<context>
    <name>project.opRestoreCommit</name>
    <message>
        <source>Restored as it was in {commit}</source>
        <translation>Restaurada como estaba en {commit}</translation>
    </message>
</context>
<context>
    <name>project.opSchema</name>
    <message>
        <source>Columns changed</source>
        <translation>Columnas cambiadas</translation>
    </message>
</context>
<context>
    <name>project.opUpdate</name>
    <message>
        <source>Cells changed</source>
        <translation>Celdas cambiadas</translation>
    </message>
</context>
<context>
    <name>project.outputChanged</name>
    <message>
        <source>{path} is not what the last run made.</source>
        <translation>{path} no es lo que produjo la última ejecución.</translation>
    </message>
</context>
<context>
    <name>project.outputHint</name>
    <message>
        <source>Run the pipeline: what did not change is put back from the store.</source>
        <translation>Ejecute el flujo: lo que no cambió se repone desde el almacén.</translation>
    </message>
</context>
<context>
    <name>project.outputMissing</name>
    <message>
        <source>{path} is not there.</source>
        <translation>Falta {path}.</translation>
    </message>
</context>
<context>
    <name>project.outside</name>
    <message>
        <source>{path} does not lie in the project.</source>
        <translation>{path} no está dentro del proyecto.</translation>
    </message>
</context>
<context>
    <name>project.parametersGood</name>
    <message>
        <source>All parameters are in their ranges.</source>
        <translation>Todos los parámetros están dentro de sus márgenes.</translation>
    </message>
</context>
<context>
    <name>project.pathOutside</name>
    <message>
        <source>The path leaves the repository.</source>
        <translation>La ruta sale del repositorio.</translation>
    </message>
</context>
<context>
    <name>project.pathOutsideHint</name>
    <message>
        <source>Give it relative to the repository, such as data/raw/table.csv.</source>
        <translation>Indíquela relativa al repositorio, como data/raw/tabla.csv.</translation>
    </message>
</context>
<context>
    <name>project.pipelineGood</name>
    <message>
        <source>The pipeline has {count} {count:stage|stages}.</source>
        <translation>El flujo tiene {count} {count:etapa|etapas}.</translation>
    </message>
</context>
<context>
    <name>project.queueInternal</name>
    <message>
        <source>Something unexpected went wrong: {what}.</source>
        <translation>Ocurrió algo inesperado: {what}.</translation>
    </message>
</context>
<context>
    <name>project.queuedAlready</name>
    <message>
        <source>Another experiment {name} is in the queue already.</source>
        <translation>Ya hay otro experimento {name} en la cola.</translation>
    </message>
</context>
<context>
    <name>project.queuedAlreadyHint</name>
    <message>
        <source>Choose another name, or take that one out of the queue.</source>
        <translation>Elija otro nombre o quite aquel de la cola.</translation>
    </message>
</context>
<context>
    <name>project.readingTable</name>
    <message>
        <source>Reading the table</source>
        <translation>Leyendo la tabla</translation>
    </message>
</context>
<context>
    <name>project.readingTest</name>
    <message>
        <source>Reading the test rows</source>
        <translation>Leyendo las filas de pruebas</translation>
    </message>
</context>
<context>
    <name>project.recipeChanged</name>
    <message>
        <source>The recipe of {table} was changed meanwhile.</source>
        <translation>La receta de {table} cambió entretanto.</translation>
    </message>
</context>
<context>
    <name>project.recipeChangedHint</name>
    <message>
        <source>Load it again and repeat the change.</source>
        <translation>Cárguela de nuevo y repita el cambio.</translation>
    </message>
</context>
<context>
    <name>project.referencesGood</name>
    <message>
        <source>Every experiment is whole: {count}.</source>
        <translation>Todo experimento está completo: {count}.</translation>
    </message>
</context>
<context>
    <name>project.remoteCorrupt</name>
    <message>
        <source>The remote store has other bytes under this name.</source>
        <translation>El almacén remoto tiene otros bytes con este nombre.</translation>
    </message>
</context>
<context>
    <name>project.remoteCorruptHint</name>
    <message>
        <source>Push the data anew from a project that has it.</source>
        <translation>Envíe los datos de nuevo desde un proyecto que los tenga.</translation>
    </message>
</context>
<context>
    <name>project.remoteGood</name>
    <message>
        <source>Data can be sent to the remote storage {name}.</source>
        <translation>Los datos se pueden enviar al almacenamiento remoto {name}.</translation>
    </message>
</context>
<context>
    <name>project.renamedTaken</name>
    <message>
        <source>There is an experiment {name} with other parameters or data already, so this one is called {new}.</source>
        <translation>Ya hay un experimento {name} con otros parámetros o datos, así que este se llama {new}.</translation>
    </message>
</context>
<context>
    <name>project.reportCompares</name>
    <message>
        <source>Comparing {run}</source>
        <translation>Comparando {run}</translation>
    </message>
</context>
<context>
    <name>project.reportOfNothing</name>
    <message>
        <source>A report is of one run or more.</source>
        <translation>Un informe trata de una ejecución o de varias.</translation>
    </message>
</context>
<context>
    <name>project.reportReads</name>
    <message>
        <source>Reading {run}</source>
        <translation>Leyendo {run}</translation>
    </message>
</context>
<context>
    <name>project.restoreTakenHint</name>
    <message>
        <source>Rename that experiment first, then bring this one back.</source>
        <translation>Cambie primero el nombre de aquel experimento y después recupere este.</translation>
    </message>
</context>
<context>
    <name>project.revWithoutPath</name>
    <message>
        <source>A version was given, but no path in the repository.</source>
        <translation>Se indicó una versión, pero ninguna ruta del repositorio.</translation>
    </message>
</context>
<context>
    <name>project.reviewNoList</name>
    <message>
        <source>What stands under {key} in the review of a table is no list.</source>
        <translation>Lo que hay bajo {key} en la revisión de una tabla no es una lista.</translation>
    </message>
</context>
<context>
    <name>project.reviewNoState</name>
    <message>
        <source>&quot;{state}&quot; is no state of a table: there are in_review, approved and disabled.</source>
        <translation>«{state}» no es un estado de una tabla: existen in_review, approved y disabled.</translation>
    </message>
</context>
<context>
    <name>project.reviewNoText</name>
    <message>
        <source>An entry in the review of a table has no text {key}.</source>
        <translation>A una entrada de la revisión de una tabla le falta el texto {key}.</translation>
    </message>
</context>
<context>
    <name>project.rowsConflict</name>
    <message>
        <source>Someone else changed rows of {table} meanwhile ({count}): {rows}.</source>
        <translation>Alguien cambió entretanto filas de {table} ({count}): {rows}.</translation>
    </message>
</context>
<context>
    <name>project.rowsConflictHint</name>
    <message>
        <source>Look at what changed (podium data diff), then decide again.</source>
        <translation>Mire qué cambió (podium data diff) y decida de nuevo.</translation>
    </message>
</context>
<context>
    <name>project.ruleTableGone</name>
    <message>
        <source>There is no table {table} now.</source>
        <translation>Ahora no hay ninguna tabla {table}.</translation>
    </message>
</context>
<context>
    <name>project.ruleTableNotMade</name>
    <message>
        <source>{table} was not made yet: run the stage before.</source>
        <translation>{table} no se ha creado todavía: ejecute la etapa anterior.</translation>
    </message>
</context>
<context>
    <name>project.rulesChanged</name>
    <message>
        <source>The rules of {table} were changed meanwhile.</source>
        <translation>Las reglas de {table} cambiaron entretanto.</translation>
    </message>
</context>
<context>
    <name>project.rulesChangedHint</name>
    <message>
        <source>Look at them again and repeat the change.</source>
        <translation>Mírelas de nuevo y repita el cambio.</translation>
    </message>
</context>
<context>
    <name>project.rulesStageThere</name>
    <message>
        <source>The pipeline checks the rules already, in the stage {stage}.</source>
        <translation>El flujo ya comprueba las reglas, en la etapa {stage}.</translation>
    </message>
</context>
<context>
    <name>project.scoring</name>
    <message>
        <source>Scoring</source>
        <translation>Evaluando</translation>
    </message>
</context>
<context>
    <name>project.severalChosen</name>
    <message>
        <source>{count} experiments</source>
        <translation>{count} experimentos</translation>
    </message>
</context>
<context>
    <name>project.severalExperiments</name>
    <message>
        <source>{name} may mean several experiments.</source>
        <translation>{name} puede referirse a varios experimentos.</translation>
    </message>
</context>
<context>
    <name>project.severalExperimentsHint</name>
    <message>
        <source>Give the id: {ids}.</source>
        <translation>Indique el identificador: {ids}.</translation>
    </message>
</context>
<context>
    <name>project.sheetMetric</name>
    <message>
        <source>There is no metric {metric}.</source>
        <translation>No hay ninguna métrica {metric}.</translation>
    </message>
</context>
<context>
    <name>project.sheetMetricHint</name>
    <message>
        <source>The metrics are: {metrics}.</source>
        <translation>Las métricas son: {metrics}.</translation>
    </message>
</context>
<context>
    <name>project.sheetNoMap</name>
    <message>
        <source>The project sheet is no map of keys and values.</source>
        <translation>La ficha del proyecto no es un mapa de claves y valores.</translation>
    </message>
</context>
<context>
    <name>project.sheetNoMapHint</name>
    <message>
        <source>Write lines such as `main_metric: f1`.</source>
        <translation>Escriba líneas como `main_metric: f1`.</translation>
    </message>
</context>
<context>
    <name>project.sheetNoText</name>
    <message>
        <source>{key} of the project sheet is no text.</source>
        <translation>{key} de la ficha del proyecto no es un texto.</translation>
    </message>
</context>
<context>
    <name>project.sheetThreshold</name>
    <message>
        <source>The threshold of the project sheet is no number.</source>
        <translation>El umbral de la ficha del proyecto no es un número.</translation>
    </message>
</context>
<context>
    <name>project.sheetThresholdHint</name>
    <message>
        <source>Write it with a point, as in 0.95.</source>
        <translation>Escríbalo con punto, como 0.95.</translation>
    </message>
</context>
<context>
    <name>project.sourceTableGone</name>
    <message>
        <source>The source no longer has the table {table}.</source>
        <translation>El origen ya no tiene la tabla {table}.</translation>
    </message>
</context>
<context>
    <name>project.sourceTableGoneHint</name>
    <message>
        <source>Import from it anew and choose the table.</source>
        <translation>Impórtelo de nuevo y elija la tabla.</translation>
    </message>
</context>
<context>
    <name>project.spaceGood</name>
    <message>
        <source>{free} MB are free on this disk.</source>
        <translation>Quedan {free} MB libres en este disco.</translation>
    </message>
</context>
<context>
    <name>project.spaceHint</name>
    <message>
        <source>Free some space on this disk.</source>
        <translation>Libere espacio en este disco.</translation>
    </message>
</context>
<context>
    <name>project.spaceLow</name>
    <message>
        <source>Only {free} MB are free on this disk.</source>
        <translation>Solo quedan {free} MB libres en este disco.</translation>
    </message>
</context>
<context>
    <name>project.spaceShort</name>
    <message>
        <source>Only {free} MB are free; a run needs about {needed} MB.</source>
        <translation>Solo quedan {free} MB libres; una ejecución necesita unos {needed} MB.</translation>
    </message>
</context>
<context>
    <name>project.splitBadRow</name>
    <message>
        <source>The split speaks of {type} and row {row}; the data have {rows} rows, counted from 0.</source>
        <translation>La división habla de {type} y de la fila {row}; los datos tienen {rows} filas, contadas desde 0.</translation>
    </message>
</context>
<context>
    <name>project.splitBadRowHint</name>
    <message>
        <source>Take the split that belongs to these data.</source>
        <translation>Tome la división que corresponde a estos datos.</translation>
    </message>
</context>
<context>
    <name>project.splitFirstFold</name>
    <message>
        <source>The task tests {folds} {folds:fold|folds} in {repeats} {repeats:repeat|repeats}. The project takes the first: {train} rows to train on, {validation} to compare runs on. The others ({others}) are not read, so its figures are those of one fold, not the mean of all that OpenML shows.</source>
        <translation>La tarea prueba {folds} {folds:partición|particiones} en {repeats} {repeats:repetición|repeticiones}. El proyecto toma la primera: {train} filas para entrenar, {validation} para comparar ejecuciones. Las demás ({others}) no se leen, así que sus cifras son las de una sola partición, no la media de todas que muestra OpenML.</translation>
    </message>
</context>
<context>
    <name>project.splitNoColumn</name>
    <message>
        <source>The split has no attribute {column}.</source>
        <translation>La división no tiene el atributo {column}.</translation>
    </message>
</context>
<context>
    <name>project.splitNoColumnHint</name>
    <message>
        <source>OpenML&apos;s split files have type, rowid, repeat and fold.</source>
        <translation>Los archivos de división de OpenML tienen type, rowid, repeat y fold.</translation>
    </message>
</context>
<context>
    <name>project.stateApproved</name>
    <message>
        <source>approved</source>
        <translation>aprobada</translation>
    </message>
</context>
<context>
    <name>project.stateDisabled</name>
    <message>
        <source>disabled</source>
        <translation>inhabilitada</translation>
    </message>
</context>
<context>
    <name>project.stateInReview</name>
    <message>
        <source>in review</source>
        <translation>en revisión</translation>
    </message>
</context>
<context>
    <name>project.storedAnew</name>
    <message>
        <source>The imported file of {table} is not in UTF-8 or has no line with the names of its columns, so all of its {rows} rows are stored once more now; later changes store only what they change.</source>
        <translation>El archivo importado de {table} no está en UTF-8 o no tiene una línea con los nombres de sus columnas, así que ahora se guardan de nuevo todas sus {rows} filas; los cambios posteriores guardan solo lo que cambian.</translation>
    </message>
</context>
<context>
    <name>project.sweepKey</name>
    <message>
        <source>it has other keys than name and params</source>
        <translation>tiene otras claves además de name y params</translation>
    </message>
</context>
<context>
    <name>project.sweepName</name>
    <message>
        <source>its name is no text</source>
        <translation>su nombre no es un texto</translation>
    </message>
</context>
<context>
    <name>project.sweepNoName</name>
    <message>
        <source>it has no name</source>
        <translation>no tiene nombre</translation>
    </message>
</context>
<context>
    <name>project.sweepNotList</name>
    <message>
        <source>the file holds no list</source>
        <translation>el archivo no contiene una lista</translation>
    </message>
</context>
<context>
    <name>project.sweepNotMap</name>
    <message>
        <source>it is no map</source>
        <translation>no es un mapa</translation>
    </message>
</context>
<context>
    <name>project.sweepParams</name>
    <message>
        <source>its params are no map of keys and values</source>
        <translation>su params no es un mapa de claves y valores</translation>
    </message>
</context>
<context>
    <name>project.syntheticTables</name>
    <message>
        <source>The tables are the synthetic sample: no conclusion about a university can be drawn from them.</source>
        <translation>Las tablas son la muestra sintética: de ellas no se puede sacar ninguna conclusión sobre una universidad.</translation>
    </message>
</context>
<context>
    <name>project.syntheticTablesHint</name>
    <message>
        <source>Make a project from the real tables with `podium init --data FOLDER`.</source>
        <translation>Cree un proyecto con las tablas reales mediante `podium init --data CARPETA`.</translation>
    </message>
</context>
<context>
    <name>project.tableChanged</name>
    <message>
        <source>The table {table} was changed since it was imported.</source>
        <translation>La tabla {table} ha cambiado desde que se importó.</translation>
    </message>
</context>
<context>
    <name>project.tableChangedHint</name>
    <message>
        <source>Running the pipeline takes the changed table; experiments take the imported one.</source>
        <translation>Al ejecutar el flujo se usa la tabla cambiada; los experimentos usan la importada.</translation>
    </message>
</context>
<context>
    <name>project.tableDisabled</name>
    <message>
        <source>This version of {table} was disabled by {who}, so no model is trained on it: {reason}</source>
        <translation>{who} inhabilitó esta versión de {table}, así que no se entrena ningún modelo con ella: {reason}</translation>
    </message>
</context>
<context>
    <name>project.tableDisabledHint</name>
    <message>
        <source>Restore another version of it (page Data, or podium data restore {table} VERSION), or take this one into review again (podium data review {table} --in-review).</source>
        <translation>Restaure otra versión (página Datos, o podium data restore {table} VERSIÓN), o vuelva a poner esta en revisión (podium data review {table} --in-review).</translation>
    </message>
</context>
<context>
    <name>project.tableEdited</name>
    <message>
        <source>The table {table} has changes that are not kept as a version yet.</source>
        <translation>La tabla {table} tiene cambios que aún no se conservan como versión.</translation>
    </message>
</context>
<context>
    <name>project.tableEditedHint</name>
    <message>
        <source>Keep them with &quot;podium data record {table}&quot;, or drop them with &quot;podium data restore {table} HEAD&quot;.</source>
        <translation>Consérvelos con &quot;podium data record {table}&quot;, o deséchelos con &quot;podium data restore {table} HEAD&quot;.</translation>
    </message>
</context>
<context>
    <name>project.tableFinding</name>
    <message>
        <source>{table}: {finding}</source>
        <translation>{table}: {finding}</translation>
    </message>
</context>
<context>
    <name>project.tableGone</name>
    <message>
        <source>The file of the table {table} is not there.</source>
        <translation>El archivo de la tabla {table} no está.</translation>
    </message>
</context>
<context>
    <name>project.tableGoneHint</name>
    <message>
        <source>Restore a version of it: podium data restore TABLE VERSION.</source>
        <translation>Restaure una versión: podium data restore TABLA VERSIÓN.</translation>
    </message>
</context>
<context>
    <name>project.tableGood</name>
    <message>
        <source>The table is there.</source>
        <translation>La tabla está disponible.</translation>
    </message>
</context>
<context>
    <name>project.tableMissing</name>
    <message>
        <source>The table {table} is not there.</source>
        <translation>Falta la tabla {table}.</translation>
    </message>
</context>
<context>
    <name>project.tableMissingHint</name>
    <message>
        <source>Put the file there again, or fetch it from a remote storage (dvc pull).</source>
        <translation>Vuelva a poner el archivo o tráigalo de un almacenamiento remoto (dvc pull).</translation>
    </message>
</context>
<context>
    <name>project.tableName</name>
    <message>
        <source>A table cannot be called “{table}”.</source>
        <translation>Una tabla no se puede llamar «{table}».</translation>
    </message>
</context>
<context>
    <name>project.tableNameHint</name>
    <message>
        <source>Give it a name of letters, digits and signs, without slashes, that begins with neither a point nor a blank.</source>
        <translation>Póngale un nombre de letras, cifras y signos, sin barras, que no empiece por punto ni espacio.</translation>
    </message>
</context>
<context>
    <name>project.tableStoredHint</name>
    <message>
        <source>It is in the project&apos;s store: `dvc checkout` puts it back.</source>
        <translation>Está en el almacén del proyecto: `dvc checkout` la repone.</translation>
    </message>
</context>
<context>
    <name>project.tableUntracked</name>
    <message>
        <source>The table {table} is not under version control.</source>
        <translation>La tabla {table} no está bajo control de versiones.</translation>
    </message>
</context>
<context>
    <name>project.tableUntrackedHint</name>
    <message>
        <source>Add it with `dvc add`, so that each result stays tied to its data.</source>
        <translation>Añádala con `dvc add` para que cada resultado quede unido a sus datos.</translation>
    </message>
</context>
<context>
    <name>project.tableWithoutRecipe</name>
    <message>
        <source>The table {table} has no recipe.</source>
        <translation>La tabla {table} no tiene receta.</translation>
    </message>
</context>
<context>
    <name>project.tableWithoutRecipeHint</name>
    <message>
        <source>Name one under clean.recipes: table: recipes/table.yaml.</source>
        <translation>Indique una en clean.recipes: tabla: recipes/tabla.yaml.</translation>
    </message>
</context>
<context>
    <name>project.tablesGood</name>
    <message>
        <source>{count} tables are there.</source>
        <translation>Están las {count} tablas.</translation>
    </message>
</context>
<context>
    <name>project.takenAsRanking</name>
    <message>
        <source>This is the table “{file}”: it has all columns of the ranking by {publisher}.</source>
        <translation>Es la tabla «{file}»: tiene todas las columnas de la clasificación de {publisher}.</translation>
    </message>
</context>
<context>
    <name>project.targetInSeveral</name>
    <message>
        <source>Several tables have a column {column}.</source>
        <translation>Varias tablas tienen la columna {column}.</translation>
    </message>
</context>
<context>
    <name>project.targetInSeveralTable</name>
    <message>
        <source>Say which table is meant (on the command line with --table).</source>
        <translation>Diga de qué tabla se trata (en la línea de órdenes, con --table).</translation>
    </message>
</context>
<context>
    <name>project.taskHint</name>
    <message>
        <source>A task is the JSON or XML that OpenML&apos;s API gives of one, or what &quot;podium data export TABLE --form samples&quot; writes.</source>
        <translation>Una tarea es el JSON o el XML que da de ella la API de OpenML, o lo que escribe «podium data export TABLA --form samples».</translation>
    </message>
</context>
<context>
    <name>project.taskMeasure</name>
    <message>
        <source>The measure of the task, {measure}, is none of Podium&apos;s metrics.</source>
        <translation>La medida de la tarea, {measure}, no es ninguna de las métricas de Podium.</translation>
    </message>
</context>
<context>
    <name>project.taskNoClassification</name>
    <message>
        <source>The task is no supervised classification.</source>
        <translation>La tarea no es de clasificación supervisada.</translation>
    </message>
</context>
<context>
    <name>project.taskNoData</name>
    <message>
        <source>The data of the task are not beside it: {file}.</source>
        <translation>Los datos de la tarea no están a su lado: {file}.</translation>
    </message>
</context>
<context>
    <name>project.taskNoDataHint</name>
    <message>
        <source>Put the ARFF file of the data into the folder of the task, and no other but that of the split.</source>
        <translation>Ponga el archivo ARFF de los datos en la carpeta de la tarea, y ningún otro salvo el de la división.</translation>
    </message>
</context>
<context>
    <name>project.taskNoSplit</name>
    <message>
        <source>The split of the task, {file}, is not beside it: rows are dealt at random.</source>
        <translation>La división de la tarea, {file}, no está a su lado: las filas se reparten al azar.</translation>
    </message>
</context>
<context>
    <name>project.taskNoTarget</name>
    <message>
        <source>The task does not say what is predicted (source_data, target_feature).</source>
        <translation>La tarea no dice qué se predice (source_data, target_feature).</translation>
    </message>
</context>
<context>
    <name>project.taskWhichData</name>
    <message>
        <source>The task names no file with its data.</source>
        <translation>La tarea no nombra ningún archivo con sus datos.</translation>
    </message>
</context>
<context>
    <name>project.taskWithoutSplit</name>
    <message>
        <source>The task has no split: rows are dealt at random.</source>
        <translation>La tarea no tiene división: las filas se reparten al azar.</translation>
    </message>
</context>
<context>
    <name>project.thousandsAsDecimal</name>
    <message>
        <source>{column}: numbers that the recipe reads with the sign of their thousands as decimal sign: {count} ({example}). Three digits follow it in all of them.</source>
        <translation>{column}: números cuyo separador de millares la receta lee como signo decimal: {count} ({example}). En todos le siguen tres cifras.</translation>
    </message>
</context>
<context>
    <name>project.trainedDisabled</name>
    <message>
        <source>It was trained on a version of {table} that {who} disabled: {reason}</source>
        <translation>Se entrenó con una versión de {table} que {who} inhabilitó: {reason}</translation>
    </message>
</context>
<context>
    <name>project.trainedInReview</name>
    <message>
        <source>It was trained on a version of {table} that nobody has approved yet.</source>
        <translation>Se entrenó con una versión de {table} que nadie ha aprobado todavía.</translation>
    </message>
</context>
<context>
    <name>project.unknownDataset</name>
    <message>
        <source>There is no table {table} to train on.</source>
        <translation>No existe la tabla {table} para el entrenamiento.</translation>
    </message>
</context>
<context>
    <name>project.unknownDatasetHint</name>
    <message>
        <source>The tables with a recipe are: {tables}.</source>
        <translation>Las tablas con receta son: {tables}.</translation>
    </message>
</context>
<context>
    <name>project.unknownParameter</name>
    <message>
        <source>There is no parameter {key}.</source>
        <translation>No existe el parámetro {key}.</translation>
    </message>
</context>
<context>
    <name>project.unknownParameterHint</name>
    <message>
        <source>Known are: {keys}.</source>
        <translation>Se conocen: {keys}.</translation>
    </message>
</context>
<context>
    <name>project.unknownStage</name>
    <message>
        <source>Stage {stage} asks for {builtin}, which this Podium does not have.</source>
        <translation>La etapa {stage} pide {builtin}, que esta versión de Podium no tiene.</translation>
    </message>
</context>
<context>
    <name>project.unreadableResult</name>
    <message>
        <source>Its files cannot be read: {reason}</source>
        <translation>No se pueden leer sus archivos: {reason}</translation>
    </message>
</context>
<context>
    <name>project.writing</name>
    <message>
        <source>Writing files</source>
        <translation>Escribiendo archivos</translation>
    </message>
</context>
<context>
    <name>quality.acceptedAsItIs</name>
    <message>
        <source>Accepted as it is.</source>
        <translation>Se acepta como está.</translation>
    </message>
</context>
<context>
    <name>quality.acceptedBecause</name>
    <message>
        <source>Accepted as it is. {note}</source>
        <translation>Aceptado como está. {note}</translation>
    </message>
</context>
<context>
    <name>quality.advice</name>
    <message>
        <source>To decide: look at the rows. No step of a recipe mends this by itself.</source>
        <translation>Por decidir: mire las filas. Ningún paso de una receta lo corrige por sí solo.</translation>
    </message>
</context>
<context>
    <name>quality.adviceGroup</name>
    <message>
        <source>To decide: the cells are missing for a reason. Filling them would invent values; leave that group out, or these columns.</source>
        <translation>Por decidir: las celdas faltan por una razón. Rellenarlas sería inventar valores; deje fuera ese grupo o estas columnas.</translation>
    </message>
</context>
<context>
    <name>quality.adviceLabels</name>
    <message>
        <source>To decide: look at these rows one by one. A wrong class is put right on the page Data (Change the table…); a right one teaches something.</source>
        <translation>Por decidir: mire estas filas una por una. Una clase errónea se corrige en la página Datos (Cambiar la tabla…); una correcta enseña algo.</translation>
    </message>
</context>
<context>
    <name>quality.adviceLastPlace</name>
    <message>
        <source>To decide: these are no places, only the sign of having none. Treat differences at the end of the column with care, or leave the column out of the features.</source>
        <translation>Por decidir: no son puestos, sino la señal de no tener ninguno. Tome con cautela las diferencias al final de la columna, o no la use como característica.</translation>
    </message>
</context>
<context>
    <name>quality.adviceNames</name>
    <message>
        <source>To decide: are they one institution or two? Where it is one listed twice, take one row out on the page Data (Change the table…); where they are two, tell them apart by their names.</source>
        <translation>Por decidir: ¿es una institución o son dos? Si es una repetida, quite una fila en la página Datos (Cambiar la tabla…); si son dos, distíngalas por el nombre.</translation>
    </message>
</context>
<context>
    <name>quality.adviceOneClass</name>
    <message>
        <source>To decide: predict another column, or import rows of the other class too.</source>
        <translation>Por decidir: prediga otra columna, o importe también filas de la otra clase.</translation>
    </message>
</context>
<context>
    <name>quality.adviceRecipe</name>
    <message>
        <source>To decide: a step of the recipe does this. Change it on the page Clean.</source>
        <translation>Por decidir: lo hace un paso de la receta. Cámbielo en la página Limpiar.</translation>
    </message>
</context>
<context>
    <name>quality.adviceScale</name>
    <message>
        <source>To decide: years on different scales cannot be compared. Train on the years of one scale, or leave the column out.</source>
        <translation>Por decidir: los años con escalas distintas no se pueden comparar. Entrene con los años de una escala, o deje fuera la columna.</translation>
    </message>
</context>
<context>
    <name>quality.adviceSource</name>
    <message>
        <source>To decide: compare these rows with the source. A wrong cell is put right on the page Data (Change the table…), and that stays recorded.</source>
        <translation>Por decidir: compare estas filas con la fuente. Una celda errónea se corrige en la página Datos (Cambiar la tabla…), y el cambio queda registrado.</translation>
    </message>
</context>
<context>
    <name>quality.adviceUnbalanced</name>
    <message>
        <source>To decide: judge models by precision and recall of the rare class, not by accuracy, or choose another limit of the classes.</source>
        <translation>Por decidir: juzgue los modelos por la precisión y la exhaustividad de la clase rara, no por la exactitud, o elija otro límite de las clases.</translation>
    </message>
</context>
<context>
    <name>quality.adviceUnits</name>
    <message>
        <source>To decide: bring the cells to one unit, on the page Data (Change the table…) or with a step that replaces texts.</source>
        <translation>Por decidir: lleve las celdas a una sola unidad, en la página Datos (Cambiar la tabla…) o con un paso que sustituya textos.</translation>
    </message>
</context>
<context>
    <name>quality.adviceUsual</name>
    <message>
        <source>To decide: this may well be right. Look at the rows, and accept the finding where it is.</source>
        <translation>Por decidir: puede que sea correcto. Mire las filas y, si lo es, acepte el hallazgo.</translation>
    </message>
</context>
<context>
    <name>quality.adviceYear</name>
    <message>
        <source>To decide: see whether the source has the rows, and import it again; or train on the years that are whole, with a step that keeps rows by their year.</source>
        <translation>Por decidir: vea si la fuente tiene esas filas e impórtela de nuevo; o entrene con los años completos, con un paso que conserve las filas según su año.</translation>
    </message>
</context>
<context>
    <name>quality.associationsExplained</name>
    <message>
        <source>0 is not at all, 1 is one says the other: the size of Spearman&apos;s correlation for two columns of numbers, Cramér&apos;s V else.</source>
        <translation>0 es nada; 1, que una dice la otra: el tamaño de la correlación de Spearman entre dos columnas de números y, si no, la V de Cramér.</translation>
    </message>
</context>
<context>
    <name>quality.complete</name>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
</context>
<context>
    <name>quality.constant</name>
    <message>
        <source>`{column}` has the same value in every row: “{value}”.</source>
        <translation>`{column}` tiene el mismo valor en todas las filas: «{value}».</translation>
    </message>
</context>
<context>
    <name>quality.duplicateRows</name>
    <message>
        <source>Rows that repeat an earlier row in every cell: {count}.</source>
        <translation>Filas que repiten otra anterior en todas las celdas: {count}.</translation>
    </message>
</context>
<context>
    <name>quality.emptyColumn</name>
    <message>
        <source>`{column}` is empty in all {rows} rows.</source>
        <translation>`{column}` está vacía en las {rows} filas.</translation>
    </message>
</context>
<context>
    <name>quality.figureDistinct</name>
    <message>
        <source>Different values</source>
        <translation>Valores distintos</translation>
    </message>
</context>
<context>
    <name>quality.figureFrequent</name>
    <message>
        <source>Most frequent</source>
        <translation>Más frecuentes</translation>
    </message>
</context>
<context>
    <name>quality.figureMean</name>
    <message>
        <source>Mean ± deviation</source>
        <translation>Media ± desviación</translation>
    </message>
</context>
<context>
    <name>quality.figureMissing</name>
    <message>
        <source>Missing</source>
        <translation>Faltan</translation>
    </message>
</context>
<context>
    <name>quality.figureOutliers</name>
    <message>
        <source>Outliers (IQR), far out</source>
        <translation>Atípicos (IQR), muy alejados</translation>
    </message>
</context>
<context>
    <name>quality.figureQuartiles</name>
    <message>
        <source>Quartiles</source>
        <translation>Cuartiles</translation>
    </message>
</context>
<context>
    <name>quality.figureRange</name>
    <message>
        <source>Smallest and largest</source>
        <translation>Menor y mayor</translation>
    </message>
</context>
<context>
    <name>quality.formDecimalComma</name>
    <message>
        <source>{count} of {total} with a decimal comma</source>
        <translation>{count} de {total} con coma decimal</translation>
    </message>
</context>
<context>
    <name>quality.formPercent</name>
    <message>
        <source>{count} of {total} with a % sign</source>
        <translation>{count} de {total} con el signo %</translation>
    </message>
</context>
<context>
    <name>quality.formPlain</name>
    <message>
        <source>{count} of {total} are plain numbers</source>
        <translation>{count} de {total} son números sin más</translation>
    </message>
</context>
<context>
    <name>quality.formRange</name>
    <message>
        <source>{count} of {total} are ranges</source>
        <translation>{count} de {total} son intervalos</translation>
    </message>
</context>
<context>
    <name>quality.formRatio</name>
    <message>
        <source>{count} of {total} are two numbers in one cell</source>
        <translation>{count} de {total} son dos números en una celda</translation>
    </message>
</context>
<context>
    <name>quality.formThousands</name>
    <message>
        <source>{count} of {total} with a comma between the thousands</source>
        <translation>{count} de {total} con coma de miles</translation>
    </message>
</context>
<context>
    <name>quality.formTied</name>
    <message>
        <source>{count} of {total} with = for a shared place</source>
        <translation>{count} de {total} con = de puesto compartido</translation>
    </message>
</context>
<context>
    <name>quality.formTime</name>
    <message>
        <source>{count} of {total} are times of day</source>
        <translation>{count} de {total} son horas</translation>
    </message>
</context>
<context>
    <name>quality.headAssociations</name>
    <message>
        <source>How strongly columns go together</source>
        <translation>Cuánto van juntas las columnas</translation>
    </message>
</context>
<context>
    <name>quality.headColumn</name>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
</context>
<context>
    <name>quality.headColumns</name>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
</context>
<context>
    <name>quality.headFindings</name>
    <message>
        <source>Findings, the worst first</source>
        <translation>Hallazgos, lo peor primero</translation>
    </message>
</context>
<context>
    <name>quality.headLargest</name>
    <message>
        <source>Largest</source>
        <translation>Máximo</translation>
    </message>
</context>
<context>
    <name>quality.headMedian</name>
    <message>
        <source>Median</source>
        <translation>Mediana</translation>
    </message>
</context>
<context>
    <name>quality.headMend</name>
    <message>
        <source>What mends it</source>
        <translation>Qué lo arregla</translation>
    </message>
</context>
<context>
    <name>quality.headMissing</name>
    <message>
        <source>Missing in them</source>
        <translation>Falta en ellas</translation>
    </message>
</context>
<context>
    <name>quality.headOtherColumn</name>
    <message>
        <source>Other column</source>
        <translation>Otra columna</translation>
    </message>
</context>
<context>
    <name>quality.headPatterns</name>
    <message>
        <source>What is missing together</source>
        <translation>Qué falta a la vez</translation>
    </message>
</context>
<context>
    <name>quality.headRows</name>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
</context>
<context>
    <name>quality.headSeverity</name>
    <message>
        <source>Severity</source>
        <translation>Gravedad</translation>
    </message>
</context>
<context>
    <name>quality.headSmallest</name>
    <message>
        <source>Smallest</source>
        <translation>Mínimo</translation>
    </message>
</context>
<context>
    <name>quality.headStrength</name>
    <message>
        <source>Strength</source>
        <translation>Intensidad</translation>
    </message>
</context>
<context>
    <name>quality.headType</name>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
</context>
<context>
    <name>quality.headWhat</name>
    <message>
        <source>What is the matter</source>
        <translation>Qué pasa</translation>
    </message>
</context>
<context>
    <name>quality.infinite</name>
    <message>
        <source>`{column}` has infinite values: {count}.</source>
        <translation>`{column}` tiene valores infinitos: {count}.</translation>
    </message>
</context>
<context>
    <name>quality.leakage</name>
    <message>
        <source>`{first}` nearly gives `{target}` away: alone it tells {share} % of what there is to tell. Would it be known before the outcome?</source>
        <translation>`{first}` casi delata `{target}`: ella sola dice el {share} % de lo que hay que decir. ¿Se conocería antes del resultado?</translation>
    </message>
</context>
<context>
    <name>quality.leakageDifference</name>
    <message>
        <source>`{first}` − `{second}` gives `{target}` away ({share} %), though neither does alone.</source>
        <translation>`{first}` − `{second}` delata `{target}` ({share} %), aunque ninguna lo hace sola.</translation>
    </message>
</context>
<context>
    <name>quality.leakageProduct</name>
    <message>
        <source>`{first}` × `{second}` gives `{target}` away ({share} %), though neither does alone.</source>
        <translation>`{first}` × `{second}` delata `{target}` ({share} %), aunque ninguna lo hace sola.</translation>
    </message>
</context>
<context>
    <name>quality.leakageRatio</name>
    <message>
        <source>`{first}` / `{second}` gives `{target}` away ({share} %), though neither does alone.</source>
        <translation>`{first}` / `{second}` delata `{target}` ({share} %), aunque ninguna lo hace sola.</translation>
    </message>
</context>
<context>
    <name>quality.leakageSum</name>
    <message>
        <source>`{first}` + `{second}` gives `{target}` away ({share} %), though neither does alone.</source>
        <translation>`{first}` + `{second}` delata `{target}` ({share} %), aunque ninguna lo hace sola.</translation>
    </message>
</context>
<context>
    <name>quality.leakageTogether</name>
    <message>
        <source>`{first}` and `{second}` together give `{target}` away ({share} %), though neither does alone.</source>
        <translation>`{first}` y `{second}` juntas delatan `{target}` ({share} %), aunque ninguna lo hace sola.</translation>
    </message>
</context>
<context>
    <name>quality.mendConvert</name>
    <message>
        <source>Turn it into numbers</source>
        <translation>Convertirla en números</translation>
    </message>
</context>
<context>
    <name>quality.mendDecimalComma</name>
    <message>
        <source>Read the comma as decimal sign</source>
        <translation>Leer la coma como signo decimal</translation>
    </message>
</context>
<context>
    <name>quality.mendDeduplicate</name>
    <message>
        <source>Keep only the first of equal rows ({count} go)</source>
        <translation>Dejar solo la primera de las filas iguales (se van {count})</translation>
    </message>
</context>
<context>
    <name>quality.mendDropColumn</name>
    <message>
        <source>Leave out the column</source>
        <translation>Quitar la columna</translation>
    </message>
</context>
<context>
    <name>quality.mendDropNamed</name>
    <message>
        <source>Leave out `{column}`</source>
        <translation>Quitar `{column}`</translation>
    </message>
</context>
<context>
    <name>quality.mendDropWithoutTarget</name>
    <message>
        <source>Leave out the rows without it ({count})</source>
        <translation>Quitar las filas que no la tienen ({count})</translation>
    </message>
</context>
<context>
    <name>quality.mendDropWithoutValue</name>
    <message>
        <source>Leave out the rows where it is missing ({count})</source>
        <translation>Quitar las filas donde falta ({count})</translation>
    </message>
</context>
<context>
    <name>quality.mendFillFrequent</name>
    <message>
        <source>Fill with the most frequent value</source>
        <translation>Rellenar con el valor más frecuente</translation>
    </message>
</context>
<context>
    <name>quality.mendFillMedian</name>
    <message>
        <source>Fill with the median</source>
        <translation>Rellenar con la mediana</translation>
    </message>
</context>
<context>
    <name>quality.mendInfinite</name>
    <message>
        <source>Treat them as missing</source>
        <translation>Tratarlos como valores faltantes</translation>
    </message>
</context>
<context>
    <name>quality.mendPercent</name>
    <message>
        <source>Take the % off and turn it into numbers</source>
        <translation>Quitar el % y convertir en números</translation>
    </message>
</context>
<context>
    <name>quality.mendRanges</name>
    <message>
        <source>Take the first number of each range</source>
        <translation>Tomar el primer número de cada intervalo</translation>
    </message>
</context>
<context>
    <name>quality.mendSplit</name>
    <message>
        <source>Split it into two columns of numbers</source>
        <translation>Partir en dos columnas de números</translation>
    </message>
</context>
<context>
    <name>quality.mendThousands</name>
    <message>
        <source>Read the comma as separator of thousands</source>
        <translation>Leer la coma como separador de miles</translation>
    </message>
</context>
<context>
    <name>quality.mendTies</name>
    <message>
        <source>Take the = off and turn it into numbers</source>
        <translation>Quitar el = y convertir en números</translation>
    </message>
</context>
<context>
    <name>quality.mendedByRecipe</name>
    <message>
        <source>The recipe mends it.</source>
        <translation>La receta lo arregla.</translation>
    </message>
</context>
<context>
    <name>quality.mendedCount</name>
    <message>
        <source>✓ The recipe of {table} mends what else was found: {count}.</source>
        <translation>✓ La receta de {table} arregla lo demás que se encontró: {count}.</translation>
    </message>
</context>
<context>
    <name>quality.missing</name>
    <message>
        <source>`{column}` is missing in {share} % of the rows ({count} of {rows}).</source>
        <translation>`{column}` falta en el {share} % de las filas ({count} de {rows}).</translation>
    </message>
</context>
<context>
    <name>quality.missingByGroup</name>
    <message>
        <source>Always missing where `{by}` is {groups} ({count} {count:row|rows}): {columns}.</source>
        <translation>Falta siempre que `{by}` es {groups} ({count} {count:fila|filas}): {columns}.</translation>
    </message>
</context>
<context>
    <name>quality.nearConstant</name>
    <message>
        <source>`{column}` is “{value}” in {share} % of the rows; only {others} say something else.</source>
        <translation>`{column}` es «{value}» en el {share} % de las filas; solo {others} dicen otra cosa.</translation>
    </message>
</context>
<context>
    <name>quality.nearDuplicateRows</name>
    <message>
        <source>Rows that differ from an earlier row only in case, blanks or punctuation: {count}.</source>
        <translation>Filas que solo se distinguen de otra anterior en mayúsculas, blancos o puntuación: {count}.</translation>
    </message>
</context>
<context>
    <name>quality.noteToMend</name>
    <message>
        <source>Noted: to be mended.</source>
        <translation>Anotado: por corregir.</translation>
    </message>
</context>
<context>
    <name>quality.noteToMendBecause</name>
    <message>
        <source>Noted: to be mended. {note}</source>
        <translation>Anotado: por corregir. {note}</translation>
    </message>
</context>
<context>
    <name>quality.nothingFound</name>
    <message>
        <source>Nothing was found.</source>
        <translation>No se encontró nada.</translation>
    </message>
</context>
<context>
    <name>quality.numberAsText</name>
    <message>
        <source>`{column}` holds numbers written as text: {form}, such as “{example}”.</source>
        <translation>`{column}` guarda números escritos como texto: {form}, como «{example}».</translation>
    </message>
</context>
<context>
    <name>quality.numberAsTextOdd</name>
    <message>
        <source>`{column}` holds numbers, but cells such as “{example}” ({count}) make it text.</source>
        <translation>`{column}` guarda números, pero celdas como «{example}» ({count}) la hacen texto.</translation>
    </message>
</context>
<context>
    <name>quality.numbersAsText</name>
    <message>
        <source>numbers as text</source>
        <translation>números como texto</translation>
    </message>
</context>
<context>
    <name>quality.outliers</name>
    <message>
        <source>`{column}` has values far from all others ({count}), such as {example}; nine of ten lie between {low} and {high}.</source>
        <translation>`{column}` tiene valores muy alejados de los demás ({count}), como {example}; nueve de cada diez están entre {low} y {high}.</translation>
    </message>
</context>
<context>
    <name>quality.overview</name>
    <message>
        <source>{table}: {rows} {rows:row|rows}, {columns} {columns:column|columns}, {missing} % of the cells missing. Serious problems: {errors}, warnings: {warnings}, notes: {notes}.</source>
        <translation>{table}: {rows} {rows:fila|filas}, {columns} {columns:columna|columnas}, falta el {missing} % de las celdas. Problemas graves: {errors}, advertencias: {warnings}, notas: {notes}.</translation>
    </message>
</context>
<context>
    <name>quality.overviewUnread</name>
    <message>
        <source>{table} could not be read.</source>
        <translation>{table} no se pudo leer.</translation>
    </message>
</context>
<context>
    <name>quality.piledUp</name>
    <message>
        <source>`{column}` is {value} in {share} % of the rows, though it has {distinct} different values: perhaps a limit, or a way of saying “none”.</source>
        <translation>`{column}` es {value} en el {share} % de las filas, aunque tiene {distinct} valores distintos: quizá un límite, o una manera de decir «ninguno».</translation>
    </message>
</context>
<context>
    <name>quality.redundant</name>
    <message>
        <source>`{second}` says the same as `{first}`: their correlation is {r}.</source>
        <translation>`{second}` dice lo mismo que `{first}`: su correlación es {r}.</translation>
    </message>
</context>
<context>
    <name>quality.reportTitle</name>
    <message>
        <source>Quality of {table}</source>
        <translation>Calidad de {table}</translation>
    </message>
</context>
<context>
    <name>quality.reportTitleOfAll</name>
    <message>
        <source>Quality of {tables} tables</source>
        <translation>Calidad de {tables} tablas</translation>
    </message>
</context>
<context>
    <name>quality.strongestPairs</name>
    <message>
        <source>The strongest pairs</source>
        <translation>Los pares más intensos</translation>
    </message>
</context>
<context>
    <name>quality.targetOneClass</name>
    <message>
        <source>`{target}`, which is to be predicted, is “{value}” in every row: there is nothing to learn.</source>
        <translation>`{target}`, que se quiere predecir, es «{value}» en todas las filas: no hay nada que aprender.</translation>
    </message>
</context>
<context>
    <name>quality.targetUnbalanced</name>
    <message>
        <source>Only {share} % of the rows ({count}) have “{value}” as `{target}`: a model that never says it is right nearly always.</source>
        <translation>Solo el {share} % de las filas ({count}) tiene «{value}» como `{target}`: un modelo que nunca lo diga acierta casi siempre.</translation>
    </message>
</context>
<context>
    <name>quality.wordError</name>
    <message>
        <source>Serious</source>
        <translation>Grave</translation>
    </message>
</context>
<context>
    <name>quality.wordGood</name>
    <message>
        <source>Good</source>
        <translation>Bien</translation>
    </message>
</context>
<context>
    <name>quality.wordNote</name>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
</context>
<context>
    <name>quality.wordWarning</name>
    <message>
        <source>Warning</source>
        <translation>Advertencia</translation>
    </message>
</context>
<context>
    <name>ranking.againstScore</name>
    <message>
        <source>{rank} contradicts {score}: rows with a place that their score does not give: {count} ({example}).</source>
        <translation>{rank} contradice a {score}: filas con un puesto que su puntuación no da: {count} ({example}).</translation>
    </message>
</context>
<context>
    <name>ranking.below</name>
    <message>
        <source>{column}: places below 1, which cannot be: {count} ({example}).</source>
        <translation>{column}: puestos menores que 1, que no pueden ser: {count} ({example}).</translation>
    </message>
</context>
<context>
    <name>ranking.beyondScale</name>
    <message>
        <source>{column} goes from 0 to 100; cells outside of that: {count} ({example}).</source>
        <translation>{column} va de 0 a 100; celdas fuera de ese rango: {count} ({example}).</translation>
    </message>
</context>
<context>
    <name>ranking.blanks</name>
    <message>
        <source>{column}: cells with blanks before or behind the text: {count}.</source>
        <translation>{column}: celdas con espacios antes o después del texto: {count}.</translation>
    </message>
</context>
<context>
    <name>ranking.blanksMend</name>
    <message>
        <source>Take the blanks away</source>
        <translation>Quitar los espacios</translation>
    </message>
</context>
<context>
    <name>ranking.countries</name>
    <message>
        <source>{column}: institutions with more than one country: {count} ({example}).</source>
        <translation>{column}: instituciones con más de un país: {count} ({example}).</translation>
    </message>
</context>
<context>
    <name>ranking.countriesElsewhere</name>
    <message>
        <source>{first} and {second} place the same institution in different countries: {count} ({example}).</source>
        <translation>{first} y {second} sitúan la misma institución en países distintos: {count} ({example}).</translation>
    </message>
</context>
<context>
    <name>ranking.countriesTogether</name>
    <message>
        <source>{table} writes countries otherwise than the other tables: {count} ({example}).</source>
        <translation>{table} escribe países de otra manera que las demás tablas: {count} ({example}).</translation>
    </message>
</context>
<context>
    <name>ranking.countrySpellings</name>
    <message>
        <source>{column}: rows with a country that is misspelt or written in another way than elsewhere: {count} ({example}).</source>
        <translation>{column}: filas con un país mal escrito o escrito de otra manera que en el resto: {count} ({example}).</translation>
    </message>
</context>
<context>
    <name>ranking.countryUnknown</name>
    <message>
        <source>{column}: rows whose text is no country: {count} ({example}).</source>
        <translation>{column}: filas cuyo texto no es un país: {count} ({example}).</translation>
    </message>
</context>
<context>
    <name>ranking.doubled</name>
    <message>
        <source>{column}: cells with several blanks between words: {count} ({example}).</source>
        <translation>{column}: celdas con varios espacios entre palabras: {count} ({example}).</translation>
    </message>
</context>
<context>
    <name>ranking.doubledMend</name>
    <message>
        <source>Leave one blank</source>
        <translation>Dejar un solo espacio</translation>
    </message>
</context>
<context>
    <name>ranking.dropColumnMend</name>
    <message>
        <source>Leave out the column</source>
        <translation>Quitar la columna</translation>
    </message>
</context>
<context>
    <name>ranking.emptyRow</name>
    <message>
        <source>Rows in which nearly everything is missing: {count} ({example}).</source>
        <translation>Filas en las que falta casi todo: {count} ({example}).</translation>
    </message>
</context>
<context>
    <name>ranking.emptyYears</name>
    <message>
        <source>{column} is empty for whole years ({years}): {count} {count:row|rows}.</source>
        <translation>{column} está vacía en años enteros ({years}): {count} {count:fila|filas}.</translation>
    </message>
</context>
<context>
    <name>ranking.encoding</name>
    <message>
        <source>{column}: cells whose characters were read wrongly: {count} ({example}).</source>
        <translation>{column}: celdas cuyos caracteres se leyeron mal: {count} ({example}).</translation>
    </message>
</context>
<context>
    <name>ranking.gap</name>
    <message>
        <source>{column}: places that nobody holds though no tie explains it: {count} ({example}).</source>
        <translation>{column}: puestos que nadie ocupa sin un empate que lo explique: {count} ({example}).</translation>
    </message>
</context>
<context>
    <name>ranking.institutionsTogether</name>
    <message>
        <source>{table} writes institutions otherwise than {others}: {count} ({example}).</source>
        <translation>{table} escribe instituciones de otro modo que {others}: {count} ({example}).</translation>
    </message>
</context>
<context>
    <name>ranking.jump</name>
    <message>
        <source>{column}: moves from one year to the next far beyond the usual: {count} ({example}).</source>
        <translation>{column}: cambios de un año al siguiente muy superiores a lo habitual: {count} ({example}).</translation>
    </message>
</context>
<context>
    <name>ranking.lastShared</name>
    <message>
        <source>{column}: the last place of a year means “not placed”: {count} of {rows} rows ({example}).</source>
        <translation>{column}: el último puesto de un año significa «sin puesto»: {count} de {rows} filas ({example}).</translation>
    </message>
</context>
<context>
    <name>ranking.lastSharedColumns</name>
    <message>
        <source>In {columns} columns the last place of a year means “not placed”, most often in {column}: {count} of {rows} rows ({example}).</source>
        <translation>En {columns} columnas, el último puesto de un año significa «sin puesto», sobre todo en {column}: {count} de {rows} filas ({example}).</translation>
    </message>
</context>
<context>
    <name>ranking.lastSharedInYear</name>
    <message>
        <source>in {year}, {sharing} rows stand on place {place}</source>
        <translation>en {year}, {sharing} filas están en el puesto {place}</translation>
    </message>
</context>
<context>
    <name>ranking.lastSharedPlace</name>
    <message>
        <source>{sharing} rows stand on place {place}</source>
        <translation>{sharing} filas están en el puesto {place}</translation>
    </message>
</context>
<context>
    <name>ranking.lost</name>
    <message>
        <source>{column}: cells in which characters are lost: {count} ({example}).</source>
        <translation>{column}: celdas en las que se perdieron caracteres: {count} ({example}).</translation>
    </message>
</context>
<context>
    <name>ranking.mark</name>
    <message>
        <source>{column}: {count} {count:cell marks|cells mark} a shared place ({example}), so the column holds texts.</source>
        <translation>{column}: {count} {count:celda marca|celdas marcan} un puesto compartido ({example}), por lo que la columna contiene textos.</translation>
    </message>
</context>
<context>
    <name>ranking.markMend</name>
    <message>
        <source>Take the mark away</source>
        <translation>Quitar la marca</translation>
    </message>
</context>
<context>
    <name>ranking.missing</name>
    <message>
        <source>{column}: rows without a place: {count}.</source>
        <translation>{column}: filas sin puesto: {count}.</translation>
    </message>
</context>
<context>
    <name>ranking.missingMend</name>
    <message>
        <source>Make them missing</source>
        <translation>Dejarlos como faltantes</translation>
    </message>
</context>
<context>
    <name>ranking.mixedUnits</name>
    <message>
        <source>{column} is written with &quot;%&quot; in some rows and without in others: {count} {count:row differs|rows differ} from the rest ({example}).</source>
        <translation>{column} está escrita con «%» en unas filas y sin él en otras: {count} {count:fila difiere|filas difieren} del resto ({example}).</translation>
    </message>
</context>
<context>
    <name>ranking.nationalGap</name>
    <message>
        <source>{column}: places in a country before which another one is missing: {count} ({example}).</source>
        <translation>{column}: puestos en un país antes de los cuales falta otro: {count} ({example}).</translation>
    </message>
</context>
<context>
    <name>ranking.nationalOrder</name>
    <message>
        <source>{column}: places in a country that contradict the places in the whole ranking: {count} ({example}).</source>
        <translation>{column}: puestos en un país que contradicen los de la clasificación completa: {count} ({example}).</translation>
    </message>
</context>
<context>
    <name>ranking.neverChanges</name>
    <message>
        <source>{column}: the same in every year for the {count} institutions listed in several, so taken once and copied to all years.</source>
        <translation>{column}: igual todos los años para las {count} instituciones que figuran en varios; se tomó una vez y se copió a todos los años.</translation>
    </message>
</context>
<context>
    <name>ranking.part</name>
    <message>
        <source>{column}: {count} {count:place|places} between those given {count:is|are} held by nobody; the table seems to be a part of a ranking.</source>
        <translation>{column}: nadie ocupa {count} de los puestos intermedios; la tabla parece ser una parte de una clasificación.</translation>
    </message>
</context>
<context>
    <name>ranking.partsNotHundred</name>
    <message>
        <source>{column}: pairs of shares that do not add up to 100: {count} ({example}).</source>
        <translation>{column}: pares de porcentajes que no suman 100: {count} ({example}).</translation>
    </message>
</context>
<context>
    <name>ranking.placeholder</name>
    <message>
        <source>{column}: cells with a sign for &quot;not known&quot; instead of nothing: {count} ({example}).</source>
        <translation>{column}: celdas con un signo de «desconocido» en lugar de estar vacías: {count} ({example}).</translation>
    </message>
</context>
<context>
    <name>ranking.quotes</name>
    <message>
        <source>{column}: cells with quotes that do not pair up: {count} ({example}).</source>
        <translation>{column}: celdas con comillas desparejadas: {count} ({example}).</translation>
    </message>
</context>
<context>
    <name>ranking.quotesMend</name>
    <message>
        <source>Take the quotes away</source>
        <translation>Quitar las comillas</translation>
    </message>
</context>
<context>
    <name>ranking.range</name>
    <message>
        <source>{column}: {count} {count:row gives|rows give} a range of places ({example}) instead of one, so the column holds texts.</source>
        <translation>{column}: {count} {count:fila da|filas dan} un rango de puestos ({example}) en lugar de uno, por lo que la columna contiene textos.</translation>
    </message>
</context>
<context>
    <name>ranking.rangeMend</name>
    <message>
        <source>Take the first place of each range</source>
        <translation>Tomar el primer puesto de cada rango</translation>
    </message>
</context>
<context>
    <name>ranking.rangeOverlap</name>
    <message>
        <source>{column}: {count} {count:row stands|rows stand} in a range of places that overlaps another one ({example}).</source>
        <translation>{column}: {count} {count:fila está|filas están} en un rango de puestos que se solapa con otro ({example}).</translation>
    </message>
</context>
<context>
    <name>ranking.rangeRows</name>
    <message>
        <source>{column}: ranges that hold clearly fewer or more rows than places: {count} ({example} rows).</source>
        <translation>{column}: rangos con claramente menos o más filas que puestos: {count} ({example} filas).</translation>
    </message>
</context>
<context>
    <name>ranking.repairMend</name>
    <message>
        <source>Repair the characters</source>
        <translation>Reparar los caracteres</translation>
    </message>
</context>
<context>
    <name>ranking.scaleByYear</name>
    <message>
        <source>{column} changes its scale from one year to the next for the same institutions: {count} times ({example}).</source>
        <translation>{column} cambia de escala de un año al siguiente para las mismas instituciones: {count} veces ({example}).</translation>
    </message>
</context>
<context>
    <name>ranking.scaleOfCell</name>
    <message>
        <source>{column}: cells ten, a hundred or a thousand times what the institution has in its other years, or that part of it: {count} ({example}).</source>
        <translation>{column}: celdas diez, cien o mil veces mayores o menores que lo que la institución tiene en sus otros años: {count} ({example}).</translation>
    </message>
</context>
<context>
    <name>ranking.spellingMend</name>
    <message>
        <source>Write them in one way</source>
        <translation>Escribirlos de una sola manera</translation>
    </message>
</context>
<context>
    <name>ranking.spellings</name>
    <message>
        <source>{column}: institutions that seem to be written in two ways: {count} ({example}).</source>
        <translation>{column}: instituciones que parecen estar escritas de dos maneras: {count} ({example}).</translation>
    </message>
</context>
<context>
    <name>ranking.taken</name>
    <message>
        <source>{column}: places given although a tie before them has used them up: {count} ({example}).</source>
        <translation>{column}: puestos asignados aunque un empate anterior ya los ocupa: {count} ({example}).</translation>
    </message>
</context>
<context>
    <name>ranking.tie</name>
    <message>
        <source>{column}: {count} rows share their place with others.</source>
        <translation>{column}: {count} filas comparten su puesto con otras.</translation>
    </message>
</context>
<context>
    <name>ranking.tieMark</name>
    <message>
        <source>{column}: shared places are marked with &quot;=&quot; in some years only; {count} {count:row is not marked as its place is|rows are not marked as their places are} shared.</source>
        <translation>{column}: los puestos compartidos se marcan con «=» solo en algunos años; en {count} {count:fila|filas} la marca no corresponde.</translation>
    </message>
</context>
<context>
    <name>ranking.togetherMend</name>
    <message>
        <source>Write them as the other tables do</source>
        <translation>Escribirlos como las demás tablas</translation>
    </message>
</context>
<context>
    <name>ranking.topOnly</name>
    <message>
        <source>{score} is given only where there is an exact place: it is missing in all {count} rows that give a range of places.</source>
        <translation>{score} solo se da donde hay un puesto exacto: falta en las {count} filas que dan un rango de puestos.</translation>
    </message>
</context>
<context>
    <name>ranking.twice</name>
    <message>
        <source>{column}: {count} {count:row names|rows name} an institution that stands in the same year more than once ({example}): two under one name, or one listed twice.</source>
        <translation>{column}: {count} {count:fila nombra|filas nombran} una institución que figura más de una vez en el mismo año ({example}): dos con el mismo nombre, o una repetida.</translation>
    </message>
</context>
<context>
    <name>ranking.unequalTie</name>
    <message>
        <source>{rank}: rows that share a place though {score} differs: {count} ({example}).</source>
        <translation>{rank}: filas que comparten un puesto aunque {score} es distinta: {count} ({example}).</translation>
    </message>
</context>
<context>
    <name>ranking.unnamed</name>
    <message>
        <source>{column}: rows without an institution: {count}.</source>
        <translation>{column}: filas sin institución: {count}.</translation>
    </message>
</context>
<context>
    <name>ranking.unnamedMend</name>
    <message>
        <source>Leave out these rows</source>
        <translation>Quitar estas filas</translation>
    </message>
</context>
<context>
    <name>ranking.unplacedMend</name>
    <message>
        <source>Leave out the rows without a place ({count})</source>
        <translation>Dejar fuera las filas sin puesto ({count})</translation>
    </message>
</context>
<context>
    <name>ranking.unreadable</name>
    <message>
        <source>{column}: cells that are no place: {count} ({example}).</source>
        <translation>{column}: celdas que no son un puesto: {count} ({example}).</translation>
    </message>
</context>
<context>
    <name>ranking.yearAbsent</name>
    <message>
        <source>{column}: years in which an institution is absent though the list reaches beyond its places before and after: {count} ({example}).</source>
        <translation>{column}: años en los que falta una institución aunque la lista llega más allá de sus puestos anterior y posterior: {count} ({example}).</translation>
    </message>
</context>
<context>
    <name>ranking.yearMissing</name>
    <message>
        <source>Years without a single row: {count} ({example}).</source>
        <translation>Años sin ninguna fila: {count} ({example}).</translation>
    </message>
</context>
<context>
    <name>ranking.yearRows</name>
    <message>
        <source>Jumps of the number of rows from one year to the next: {count} ({example}).</source>
        <translation>Saltos del número de filas de un año al siguiente: {count} ({example}).</translation>
    </message>
</context>
<context>
    <name>ranking.zero</name>
    <message>
        <source>{column} is 0 where it cannot be: {count} {count:row|rows}. It seems to stand for a missing value.</source>
        <translation>{column} es 0 donde no puede serlo: {count} {count:fila|filas}. Parece representar un valor faltante.</translation>
    </message>
</context>
<context>
    <name>registry.brokenGraph</name>
    <message>
        <source>The ONNX graph is broken at {place}.</source>
        <translation>El grafo ONNX está dañado en {place}.</translation>
    </message>
</context>
<context>
    <name>registry.nameClash</name>
    <message>
        <source>The column {column} has the name of an output of the ONNX graph.</source>
        <translation>La columna {column} se llama como una salida del grafo ONNX.</translation>
    </message>
</context>
<context>
    <name>registry.nameClashHint</name>
    <message>
        <source>Rename the column in the recipe of the table (rename), train again and export.</source>
        <translation>Cambie el nombre de la columna en la receta de la tabla (rename), vuelva a entrenar y exporte.</translation>
    </message>
</context>
<context>
    <name>registry.noAnswer</name>
    <message>
        <source>The exported graph gives no usable output {name}.</source>
        <translation>El grafo exportado no da una salida {name} que se pueda usar.</translation>
    </message>
</context>
<context>
    <name>registry.noOnnxKind</name>
    <message>
        <source>Models of the kind {kind} cannot be exported as ONNX.</source>
        <translation>Los modelos del tipo {kind} no se pueden exportar como ONNX.</translation>
    </message>
</context>
<context>
    <name>registry.noOnnxLibrary</name>
    <message>
        <source>The part of Podium that writes ONNX cannot be loaded: {reason}</source>
        <translation>No se puede cargar la parte de Podium que escribe ONNX: {reason}</translation>
    </message>
</context>
<context>
    <name>registry.noOnnxLibraryHint</name>
    <message>
        <source>Install Podium anew, or install the package of the library that is missing.</source>
        <translation>Vuelva a instalar Podium, o instale el paquete de la biblioteca que falta.</translation>
    </message>
</context>
<context>
    <name>registry.noTargetFolder</name>
    <message>
        <source>The folder to export into does not exist.</source>
        <translation>La carpeta a la que exportar no existe.</translation>
    </message>
</context>
<context>
    <name>registry.noTargetFolderHint</name>
    <message>
        <source>Make the folder first, or choose another one.</source>
        <translation>Cree antes la carpeta, o elija otra.</translation>
    </message>
</context>
<context>
    <name>registry.onnxNotRead</name>
    <message>
        <source>The file cannot be read as ONNX: {reason}.</source>
        <translation>El archivo no se puede leer como ONNX: {reason}.</translation>
    </message>
</context>
<context>
    <name>registry.onnxNotWritten</name>
    <message>
        <source>The model cannot be written as ONNX: {reason}.</source>
        <translation>El modelo no se puede escribir como ONNX: {reason}.</translation>
    </message>
</context>
<context>
    <name>registry.otherLabelAt</name>
    <message>
        <source>The exported graph predicts “{graph}” where Podium predicts “{own}”, so it was not kept ({row}).</source>
        <translation>El grafo exportado predice «{graph}» donde Podium predice «{own}», así que no se ha conservado ({row}).</translation>
    </message>
</context>
<context>
    <name>registry.otherProbabilityAt</name>
    <message>
        <source>A probability of the exported graph differs by {difference} from Podium&apos;s, so it was not kept ({row}).</source>
        <translation>Una probabilidad del grafo exportado difiere en {difference} de la de Podium, así que no se ha conservado ({row}).</translation>
    </message>
</context>
<context>
    <name>registry.purposeOnnx</name>
    <message>
        <source>for other programs</source>
        <translation>para otros programas</translation>
    </message>
</context>
<context>
    <name>registry.replayHint</name>
    <message>
        <source>Nothing was exported. Please report this together with the model file.</source>
        <translation>No se exportó nada. Comunique este fallo junto con el archivo del modelo.</translation>
    </message>
</context>
<context>
    <name>registry.stepReplay</name>
    <message>
        <source>Asking the written file and comparing the answers</source>
        <translation>Consulta del archivo escrito y comparación de las respuestas</translation>
    </message>
</context>
<context>
    <name>registry.stepWrite</name>
    <message>
        <source>Writing the graph</source>
        <translation>Escritura del grafo</translation>
    </message>
</context>
<context>
    <name>registry.targetIsFolder</name>
    <message>
        <source>The export needs a file, and this is a folder.</source>
        <translation>La exportación necesita un archivo, y esto es una carpeta.</translation>
    </message>
</context>
<context>
    <name>registry.targetIsFolderHint</name>
    <message>
        <source>Add a name, for example model.onnx.</source>
        <translation>Añada un nombre, por ejemplo modelo.onnx.</translation>
    </message>
</context>
<context>
    <name>registry.thresholdRow</name>
    <message>
        <source>row {row} of those made up on the limits of the model&apos;s decisions</source>
        <translation>fila {row} de las formadas en los límites de las decisiones del modelo</translation>
    </message>
</context>
<context>
    <name>registry.tooManyLeaves</name>
    <message>
        <source>A tree has {count} leaves, more than an ONNX graph can tell apart.</source>
        <translation>Un árbol tiene {count} hojas, más de las que un grafo ONNX puede distinguir.</translation>
    </message>
</context>
<context>
    <name>registry.unknownFormat</name>
    <message>
        <source>Models cannot be exported as “{format}”.</source>
        <translation>Los modelos no se pueden exportar como «{format}».</translation>
    </message>
</context>
<context>
    <name>registry.unknownFormatHint</name>
    <message>
        <source>The formats there are: {formats}.</source>
        <translation>Los formatos que hay: {formats}.</translation>
    </message>
</context>
<context>
    <name>registry.unknownOperator</name>
    <message>
        <source>The ONNX operator {name} is not known here.</source>
        <translation>El operador ONNX {name} no se conoce aquí.</translation>
    </message>
</context>
<context>
    <name>registry.validationRow</name>
    <message>
        <source>validation row {row}</source>
        <translation>fila {row} de validación</translation>
    </message>
</context>
<context>
    <name>report.accepted</name>
    <message>
        <source>That is as good as the project asks ({metric} {threshold}).</source>
        <translation>Alcanza lo que pide el proyecto ({metric} {threshold}).</translation>
    </message>
</context>
<context>
    <name>report.allRuns</name>
    <message>
        <source>all</source>
        <translation>todas</translation>
    </message>
</context>
<context>
    <name>report.atThreshold</name>
    <message>
        <source>By the threshold chosen for the model, which its predictions and exports follow, on the validation rows</source>
        <translation>Con el umbral elegido para el modelo, que siguen sus predicciones y exportaciones, en las filas de validación</translation>
    </message>
</context>
<context>
    <name>report.bestFigure</name>
    <message>
        <source>The best {metric} of {count} runs on {rows} validation rows of {dataset} is {value}, reached by {runs}.</source>
        <translation>El mejor valor de {metric} de {count} ejecuciones sobre {rows} filas de validación de {dataset} es {value}; lo alcanza {runs}.</translation>
    </message>
</context>
<context>
    <name>report.bestFigures</name>
    <message>
        <source>The best {metric} of {count} runs on {rows} validation rows of {dataset} is {value}, reached alike by {runs}.</source>
        <translation>El mejor valor de {metric} de {count} ejecuciones sobre {rows} filas de validación de {dataset} es {value}; lo alcanzan por igual {runs}.</translation>
    </message>
</context>
<context>
    <name>report.changedFiles</name>
    <message>
        <source>{run} changed: {files}</source>
        <translation>{run} cambió: {files}</translation>
    </message>
</context>
<context>
    <name>report.codeAndEnvironment</name>
    <message>
        <source>Code and environment</source>
        <translation>Código y entorno</translation>
    </message>
</context>
<context>
    <name>report.commit</name>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
</context>
<context>
    <name>report.curves</name>
    <message>
        <source>Curves</source>
        <translation>Curvas</translation>
    </message>
</context>
<context>
    <name>report.data</name>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
</context>
<context>
    <name>report.deLong</name>
    <message>
        <source>ROC AUC {a} against {b}: DeLong p = {p}.</source>
        <translation>Área bajo la curva ROC {a} frente a {b}: DeLong p = {p}.</translation>
    </message>
</context>
<context>
    <name>report.differing</name>
    <message>
        <source>What differs; in bold what is not as in the first run</source>
        <translation>Lo que difiere; en negrita, lo que no es como en la primera ejecución</translation>
    </message>
</context>
<context>
    <name>report.falseNegatives</name>
    <message>
        <source>False negatives</source>
        <translation>Falsos negativos</translation>
    </message>
</context>
<context>
    <name>report.falsePositives</name>
    <message>
        <source>False positives</source>
        <translation>Falsos positivos</translation>
    </message>
</context>
<context>
    <name>report.figuresOfOne</name>
    <message>
        <source>Figures on the validation rows</source>
        <translation>Medidas sobre las filas de validación</translation>
    </message>
</context>
<context>
    <name>report.figuresOfSeveral</name>
    <message>
        <source>Figures on the validation rows; in brackets the difference to {run}</source>
        <translation>Medidas sobre las filas de validación; entre paréntesis, la diferencia con {run}</translation>
    </message>
</context>
<context>
    <name>report.file</name>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
</context>
<context>
    <name>report.firstDrawn</name>
    <message>
        <source>Drawn are the first {count} of {all} runs.</source>
        <translation>Se dibujan las primeras {count} de {all} ejecuciones.</translation>
    </message>
</context>
<context>
    <name>report.groupTitle</name>
    <message>
        <source>{dataset}: {rows} validation {rows:row|rows}</source>
        <translation>{dataset}: {rows} {rows:fila|filas} de validación</translation>
    </message>
</context>
<context>
    <name>report.intervals</name>
    <message>
        <source>{percent} % intervals: how far the figures would move on other rows of the same kind (bootstrap, {resamples} resamples)</source>
        <translation>Intervalos del {percent} %: cuánto variarían las medidas con otras filas del mismo tipo (bootstrap, {resamples} remuestras)</translation>
    </message>
</context>
<context>
    <name>report.layouts</name>
    <message>
        <source>By parameters</source>
        <translation>Según los parámetros</translation>
    </message>
</context>
<context>
    <name>report.made</name>
    <message>
        <source>Made</source>
        <translation>Hecha</translation>
    </message>
</context>
<context>
    <name>report.mainMetric</name>
    <message>
        <source>Main metric</source>
        <translation>Medida principal</translation>
    </message>
</context>
<context>
    <name>report.matrices</name>
    <message>
        <source>Confusion matrices</source>
        <translation>Matrices de confusión</translation>
    </message>
</context>
<context>
    <name>report.matrixTooLarge</name>
    <message>
        <source>{run}: its matrix has too many classes to be read.</source>
        <translation>{run}: su matriz tiene demasiadas clases para poder leerla.</translation>
    </message>
</context>
<context>
    <name>report.md5</name>
    <message>
        <source>MD5</source>
        <translation>MD5</translation>
    </message>
</context>
<context>
    <name>report.modelThreshold</name>
    <message>
        <source>Threshold</source>
        <translation>Umbral</translation>
    </message>
</context>
<context>
    <name>report.noBest</name>
    <message>
        <source>None of the {count} runs on {dataset} may be called the best: see the warnings.</source>
        <translation>De ninguna de las {count} ejecuciones sobre {dataset} puede decirse que sea la mejor: vea las advertencias.</translation>
    </message>
</context>
<context>
    <name>report.noFigure</name>
    <message>
        <source>{run} has no {metric}.</source>
        <translation>{run} no tiene {metric}.</translation>
    </message>
</context>
<context>
    <name>report.noMatrix</name>
    <message>
        <source>{run} has no matrix.</source>
        <translation>{run} no tiene matriz.</translation>
    </message>
</context>
<context>
    <name>report.noSignificance</name>
    <message>
        <source>{run}: nothing can be said against {baseline}, because model or data of one of them are not here.</source>
        <translation>{run}: nada puede decirse frente a {baseline}, porque faltan aquí el modelo o los datos de una de las dos.</translation>
    </message>
</context>
<context>
    <name>report.noTables</name>
    <message>
        <source>No table is known that went in.</source>
        <translation>No se conoce ninguna tabla de entrada.</translation>
    </message>
</context>
<context>
    <name>report.notAccepted</name>
    <message>
        <source>That is not as good as the project asks ({metric} {threshold}).</source>
        <translation>No alcanza lo que pide el proyecto ({metric} {threshold}).</translation>
    </message>
</context>
<context>
    <name>report.notSameRows</name>
    <message>
        <source>Not the same rows: these runs fall into {count} groups that were judged on different rows or labels. Nothing is compared from group to group.</source>
        <translation>No son las mismas filas: estas ejecuciones forman {count} grupos evaluados con filas o etiquetas distintas. Nada se compara de un grupo a otro.</translation>
    </message>
</context>
<context>
    <name>report.notes</name>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
</context>
<context>
    <name>report.oneFigure</name>
    <message>
        <source>{run} reaches {metric} {value} on {rows} validation {rows:row|rows} of {dataset}.</source>
        <translation>{run} alcanza {value} de {metric} sobre {rows} {rows:fila|filas} de validación de {dataset}.</translation>
    </message>
</context>
<context>
    <name>report.orientation</name>
    <message>
        <source>Across (horizontal): the real class; down: the predicted one. Each cell: rows, and their share of the real class.</source>
        <translation>En horizontal, la clase real; en vertical, la predicha. En cada celda: filas, y su parte de la clase real.</translation>
    </message>
</context>
<context>
    <name>report.owner</name>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
</context>
<context>
    <name>report.parameters</name>
    <message>
        <source>Parameters</source>
        <translation>Parámetros</translation>
    </message>
</context>
<context>
    <name>report.plotTooLarge</name>
    <message>
        <source>{plot}: too many curves to be drawn.</source>
        <translation>{plot}: demasiadas curvas para dibujarlas.</translation>
    </message>
</context>
<context>
    <name>report.podium</name>
    <message>
        <source>Podium</source>
        <translation>Podium</translation>
    </message>
</context>
<context>
    <name>report.quantity</name>
    <message>
        <source>{name}</source>
        <translation>{name}</translation>
    </message>
</context>
<context>
    <name>report.question</name>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
</context>
<context>
    <name>report.readBy</name>
    <message>
        <source>Read by</source>
        <translation>La leen</translation>
    </message>
</context>
<context>
    <name>report.realAcross</name>
    <message>
        <source>predicted ↓   real →</source>
        <translation>predicha ↓   real →</translation>
    </message>
</context>
<context>
    <name>report.remake</name>
    <message>
        <source>Made again by: {command}</source>
        <translation>Se vuelve a hacer con: {command}</translation>
    </message>
</context>
<context>
    <name>report.rows</name>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
</context>
<context>
    <name>report.run</name>
    <message>
        <source>Run</source>
        <translation>Ejecución</translation>
    </message>
</context>
<context>
    <name>report.sameParameters</name>
    <message>
        <source>All runs have the same parameters.</source>
        <translation>Todas las ejecuciones tienen los mismos parámetros.</translation>
    </message>
</context>
<context>
    <name>report.sharedParameters</name>
    <message>
        <source>The same in all runs:</source>
        <translation>Igual en todas las ejecuciones:</translation>
    </message>
</context>
<context>
    <name>report.significance</name>
    <message>
        <source>Can they be told apart?</source>
        <translation>¿Se distinguen?</translation>
    </message>
</context>
<context>
    <name>report.startedFrom</name>
    <message>
        <source>Started from</source>
        <translation>Partió de</translation>
    </message>
</context>
<context>
    <name>report.system</name>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
</context>
<context>
    <name>report.table</name>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
</context>
<context>
    <name>report.target</name>
    <message>
        <source>Target</source>
        <translation>Objetivo</translation>
    </message>
</context>
<context>
    <name>report.testRows</name>
    <message>
        <source>Test rows</source>
        <translation>Filas de pruebas</translation>
    </message>
</context>
<context>
    <name>report.threads</name>
    <message>
        <source>Threads</source>
        <translation>Hilos</translation>
    </message>
</context>
<context>
    <name>report.threshold</name>
    <message>
        <source>Acceptance threshold</source>
        <translation>Umbral de aceptación</translation>
    </message>
</context>
<context>
    <name>report.thresholdCosts</name>
    <message>
        <source>The threshold of {run} is the cheapest where a false positive costs {false_positive} and a false negative {false_negative}.</source>
        <translation>El umbral de {run} es el más barato si un falso positivo cuesta {false_positive} y un falso negativo {false_negative}.</translation>
    </message>
</context>
<context>
    <name>report.titleOfOne</name>
    <message>
        <source>{project}: run {run}</source>
        <translation>{project}: ejecución {run}</translation>
    </message>
</context>
<context>
    <name>report.titleOfSeveral</name>
    <message>
        <source>{project}: comparison of {count} runs</source>
        <translation>{project}: comparación de {count} ejecuciones</translation>
    </message>
</context>
<context>
    <name>report.trainRows</name>
    <message>
        <source>Training rows</source>
        <translation>Filas de entrenamiento</translation>
    </message>
</context>
<context>
    <name>report.validationMd5</name>
    <message>
        <source>MD5 of the validation labels</source>
        <translation>MD5 de las etiquetas de validación</translation>
    </message>
</context>
<context>
    <name>report.validationRows</name>
    <message>
        <source>Validation rows</source>
        <translation>Filas de validación</translation>
    </message>
</context>
<context>
    <name>report.warningOf</name>
    <message>
        <source>{run}: {warning}</source>
        <translation>{run}: {warning}</translation>
    </message>
</context>
<context>
    <name>report.workTree</name>
    <message>
        <source>the project&apos;s files</source>
        <translation>los archivos del proyecto</translation>
    </message>
</context>
<context>
    <name>room.cleaning</name>
    <message>
        <source>Clean</source>
        <translation>Limpiar</translation>
    </message>
</context>
<context>
    <name>room.comparison</name>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
</context>
<context>
    <name>room.evaluation</name>
    <message>
        <source>Evaluate</source>
        <translation>Evaluar</translation>
    </message>
</context>
<context>
    <name>room.features</name>
    <message>
        <source>Features</source>
        <translation>Características</translation>
    </message>
</context>
<context>
    <name>room.ingest</name>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
</context>
<context>
    <name>room.monitoring</name>
    <message>
        <source>Watch</source>
        <translation>Vigilar</translation>
    </message>
</context>
<context>
    <name>room.quality</name>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
</context>
<context>
    <name>room.registry</name>
    <message>
        <source>Best model</source>
        <translation>Mejor modelo</translation>
    </message>
</context>
<context>
    <name>room.serving</name>
    <message>
        <source>Predict</source>
        <translation>Predecir</translation>
    </message>
</context>
<context>
    <name>room.training</name>
    <message>
        <source>Train</source>
        <translation>Entrenar</translation>
    </message>
</context>
<context>
    <name>serving.filledMissing</name>
    <message>
        <source>Missing values of column {column} replaced by the training median {median}: {count}.</source>
        <translation>Valores faltantes de la columna {column} sustituidos por la mediana de entrenamiento, {median}: {count}.</translation>
    </message>
</context>
<context>
    <name>serving.missingCategoryHint</name>
    <message>
        <source>Fill in the cell: there is no training median for it.</source>
        <translation>Rellene la celda: para ella no hay mediana de entrenamiento.</translation>
    </message>
</context>
<context>
    <name>serving.missingValue</name>
    <message>
        <source>Row {row} has no usable value in column {column}, which the model needs.</source>
        <translation>La fila {row} no tiene un valor utilizable en la columna {column}, que el modelo necesita.</translation>
    </message>
</context>
<context>
    <name>serving.missingValueHint</name>
    <message>
        <source>Fill in the cell, or let missing numbers be replaced by the training median.</source>
        <translation>Rellene la celda o permita que los números faltantes se sustituyan por la mediana de entrenamiento.</translation>
    </message>
</context>
<context>
    <name>serving.noRows</name>
    <message>
        <source>The table has no rows to score.</source>
        <translation>La tabla no tiene filas que puntuar.</translation>
    </message>
</context>
<context>
    <name>serving.rowsLost</name>
    <message>
        <source>The recipe kept in the model dropped rows, which it must not at prediction.</source>
        <translation>La receta guardada en el modelo eliminó filas, lo que no debe hacer al predecir.</translation>
    </message>
</context>
<context>
    <name>serving.unseenCategory</name>
    <message>
        <source>Rows with a value of column {column} that training did not see: {count} ({examples}). They follow the larger part of the training rows there.</source>
        <translation>Filas con un valor de la columna {column} que el entrenamiento no vio: {count} ({examples}). En ese punto siguen a la mayor parte de las filas de entrenamiento.</translation>
    </message>
</context>
<context>
    <name>table.badSchema</name>
    <message>
        <source>Entry {position} of the schema is not a column with name and type.</source>
        <translation>La entrada {position} del esquema no es una columna con nombre y tipo.</translation>
    </message>
</context>
<context>
    <name>table.badSchemaHint</name>
    <message>
        <source>Each entry has a name, a type (integer, real, text, boolean or date) and nullable (true or false).</source>
        <translation>Cada entrada tiene name (nombre), type (integer, real, text, boolean o date) y nullable (true o false).</translation>
    </message>
</context>
<context>
    <name>table.columnLength</name>
    <message>
        <source>Column {column} has {rows} rows where the others have {expected}.</source>
        <translation>La columna {column} tiene {rows} filas y las demás tienen {expected}.</translation>
    </message>
</context>
<context>
    <name>table.duplicateColumn</name>
    <message>
        <source>Two columns have the name {column}.</source>
        <translation>Dos columnas tienen el nombre {column}.</translation>
    </message>
</context>
<context>
    <name>table.duplicateColumnHint</name>
    <message>
        <source>Give each column a name of its own.</source>
        <translation>Dé a cada columna un nombre propio.</translation>
    </message>
</context>
<context>
    <name>table.nameCount</name>
    <message>
        <source>{names} names were given for {columns} columns.</source>
        <translation>Se dieron {names} nombres para {columns} columnas.</translation>
    </message>
</context>
<context>
    <name>table.noColumn</name>
    <message>
        <source>There is no column {column}.</source>
        <translation>No existe la columna {column}.</translation>
    </message>
</context>
<context>
    <name>table.noColumnHint</name>
    <message>
        <source>The columns are: {columns}.</source>
        <translation>Las columnas son: {columns}.</translation>
    </message>
</context>
<context>
    <name>table.rowIdCount</name>
    <message>
        <source>{ids} row numbers were given for {rows} rows.</source>
        <translation>Se dieron {ids} números de fila para {rows} filas.</translation>
    </message>
</context>
<context>
    <name>table.schemaNoList</name>
    <message>
        <source>The schema is not a list of columns.</source>
        <translation>El esquema no es una lista de columnas.</translation>
    </message>
</context>
<context>
    <name>table.schemaNoListHint</name>
    <message>
        <source>Run the stage again that writes this file.</source>
        <translation>Ejecute de nuevo la etapa que escribe este archivo.</translation>
    </message>
</context>
<context>
    <name>table.unknownType</name>
    <message>
        <source>&quot;{type}&quot; is no column type.</source>
        <translation>«{type}» no es un tipo de columna.</translation>
    </message>
</context>
<context>
    <name>table.unknownTypeHint</name>
    <message>
        <source>Use integer, real, text, boolean or date.</source>
        <translation>Use integer, real, text, boolean o date.</translation>
    </message>
</context>
<context>
    <name>tracking.badValues</name>
    <message>
        <source>The values of a run cannot be read from the run store.</source>
        <translation>No se pueden leer los valores de una ejecución en el almacén.</translation>
    </message>
</context>
<context>
    <name>tracking.badValuesHint</name>
    <message>
        <source>&quot;podium verify --rebuild-index&quot; writes them anew from the experiments&apos; commits.</source>
        <translation>&quot;podium verify --rebuild-index&quot; los vuelve a escribir desde los commits de los experimentos.</translation>
    </message>
</context>
<context>
    <name>tracking.busy</name>
    <message>
        <source>Another process is writing the run store.</source>
        <translation>Otro proceso está escribiendo en el almacén de ejecuciones.</translation>
    </message>
</context>
<context>
    <name>tracking.busyHint</name>
    <message>
        <source>Try again when it has finished.</source>
        <translation>Inténtelo de nuevo cuando haya terminado.</translation>
    </message>
</context>
<context>
    <name>tracking.cannotCancel</name>
    <message>
        <source>{name} has ended already.</source>
        <translation>{name} ya terminó.</translation>
    </message>
</context>
<context>
    <name>tracking.cannotMove</name>
    <message>
        <source>{name} does not wait, so it has no place.</source>
        <translation>{name} no está en espera, así que no tiene lugar.</translation>
    </message>
</context>
<context>
    <name>tracking.cannotOpen</name>
    <message>
        <source>The run store cannot be opened: {message}.</source>
        <translation>No se puede abrir el almacén de ejecuciones: {message}.</translation>
    </message>
</context>
<context>
    <name>tracking.cannotOpenHint</name>
    <message>
        <source>Check that its folder exists and that the disk is not full.</source>
        <translation>Compruebe que su carpeta existe y que el disco no está lleno.</translation>
    </message>
</context>
<context>
    <name>tracking.cannotPause</name>
    <message>
        <source>{name} does not wait, so it cannot be paused.</source>
        <translation>{name} no está en espera, así que no se puede pausar.</translation>
    </message>
</context>
<context>
    <name>tracking.cannotRemove</name>
    <message>
        <source>{name} runs; cancel it first.</source>
        <translation>{name} se está ejecutando; cancélelo primero.</translation>
    </message>
</context>
<context>
    <name>tracking.cannotResume</name>
    <message>
        <source>{name} is not paused.</source>
        <translation>{name} no está en pausa.</translation>
    </message>
</context>
<context>
    <name>tracking.cannotRetry</name>
    <message>
        <source>{name} neither failed nor was cancelled.</source>
        <translation>{name} ni falló ni se canceló.</translation>
    </message>
</context>
<context>
    <name>tracking.comesAfter</name>
    <message>
        <source>Before it in the queue: {count}.</source>
        <translation>Antes que él en la cola: {count}.</translation>
    </message>
</context>
<context>
    <name>tracking.corrupt</name>
    <message>
        <source>The run store is damaged: {message}.</source>
        <translation>El almacén de ejecuciones está dañado: {message}.</translation>
    </message>
</context>
<context>
    <name>tracking.corruptHint</name>
    <message>
        <source>Move this file away (with the -wal and -shm files beside it) and open the project again: the experiments are rebuilt from their commits. What stood only in it is lost unless you have a copy: notes and tags, the runs of run, evaluate and predict, and the journal for undo.</source>
        <translation>Aparte este archivo (junto con los archivos -wal y -shm que lo acompañan) y abra de nuevo el proyecto: los experimentos se reconstruyen a partir de sus commits. Lo que solo estaba en él se pierde si no tiene una copia: notas y etiquetas, las ejecuciones de run, evaluate y predict, y el diario para deshacer.</translation>
    </message>
</context>
<context>
    <name>tracking.failed</name>
    <message>
        <source>The run store failed: {message}.</source>
        <translation>El almacén de ejecuciones ha fallado: {message}.</translation>
    </message>
</context>
<context>
    <name>tracking.failedHint</name>
    <message>
        <source>Check the disk; if it happens again, run `podium verify`.</source>
        <translation>Compruebe el disco; si vuelve a ocurrir, ejecute `podium verify`.</translation>
    </message>
</context>
<context>
    <name>tracking.full</name>
    <message>
        <source>No space is left for the run store.</source>
        <translation>No queda espacio para el almacén de ejecuciones.</translation>
    </message>
</context>
<context>
    <name>tracking.fullHint</name>
    <message>
        <source>Free some space on this disk and try again.</source>
        <translation>Libere espacio en este disco e inténtelo de nuevo.</translation>
    </message>
</context>
<context>
    <name>tracking.jobPaused</name>
    <message>
        <source>Only this one is paused.</source>
        <translation>Solo este está en pausa.</translation>
    </message>
</context>
<context>
    <name>tracking.newerSchema</name>
    <message>
        <source>The run store was written by a newer Podium (schema {found}, this one knows {known}).</source>
        <translation>El almacén de ejecuciones fue escrito por una versión más nueva de Podium (esquema {found}; esta conoce el {known}).</translation>
    </message>
</context>
<context>
    <name>tracking.newerSchemaHint</name>
    <message>
        <source>Open the project with that version, or install it here.</source>
        <translation>Abra el proyecto con esa versión o instálela aquí.</translation>
    </message>
</context>
<context>
    <name>tracking.nextOne</name>
    <message>
        <source>It is the next one; running now: {count}.</source>
        <translation>Es el siguiente; ahora en ejecución: {count}.</translation>
    </message>
</context>
<context>
    <name>tracking.noJob</name>
    <message>
        <source>The queue has no job {id}.</source>
        <translation>La cola no tiene ningún trabajo {id}.</translation>
    </message>
</context>
<context>
    <name>tracking.noJournal</name>
    <message>
        <source>The journal has no entry {id}.</source>
        <translation>El diario no tiene la entrada {id}.</translation>
    </message>
</context>
<context>
    <name>tracking.noRun</name>
    <message>
        <source>There is no run {id}.</source>
        <translation>No existe la ejecución {id}.</translation>
    </message>
</context>
<context>
    <name>tracking.nobodyWorks</name>
    <message>
        <source>Nobody works on the queue at the moment.</source>
        <translation>Nadie trabaja en la cola en este momento.</translation>
    </message>
</context>
<context>
    <name>tracking.queuePaused</name>
    <message>
        <source>The queue is paused.</source>
        <translation>La cola está en pausa.</translation>
    </message>
</context>
<context>
    <name>tracking.readOnly</name>
    <message>
        <source>The run store cannot be written.</source>
        <translation>No se puede escribir en el almacén de ejecuciones.</translation>
    </message>
</context>
<context>
    <name>tracking.readOnlyHint</name>
    <message>
        <source>Give yourself the right to write this file and its folder.</source>
        <translation>Dese permiso de escritura sobre este archivo y su carpeta.</translation>
    </message>
</context>
<context>
    <name>tracking.unknownStatus</name>
    <message>
        <source>{status} is no status of a run.</source>
        <translation>{status} no es un estado de una ejecución.</translation>
    </message>
</context>
<context>
    <name>tracking.workerGone</name>
    <message>
        <source>The program that ran it has ended; another one takes it over in {seconds} s.</source>
        <translation>El programa que lo ejecutaba ha terminado; otro lo retomará en {seconds} s.</translation>
    </message>
</context>
<context>
    <name>tracking.workerLost</name>
    <message>
        <source>The program that ran it has ended; whoever works on the queue next takes it over.</source>
        <translation>El programa que lo ejecutaba ha terminado; lo retomará quien trabaje en la cola.</translation>
    </message>
</context>
<context>
    <name>training.badMaxFeatures</name>
    <message>
        <source>{key} is {value}; it takes sqrt, log2, null, a count from 1 or a share above 0 and up to 1.</source>
        <translation>{key} es {value}; admite sqrt, log2, null, una cantidad desde 1 o una proporción mayor que 0 y de hasta 1.</translation>
    </message>
</context>
<context>
    <name>training.badMaxFeaturesHint</name>
    <message>
        <source>The number of columns of the table is limited by featurize.max_features instead.</source>
        <translation>El número de columnas de la tabla se limita, en cambio, con featurize.max_features.</translation>
    </message>
</context>
<context>
    <name>training.badMaxSamples</name>
    <message>
        <source>{key} is {value}; it takes a share above 0 and up to 1, or a whole number of rows.</source>
        <translation>{key} es {value}; admite una proporción mayor que 0 y de hasta 1, o un número entero de filas.</translation>
    </message>
</context>
<context>
    <name>training.badWeights</name>
    <message>
        <source>Row weights must be finite, not negative, and not all 0.</source>
        <translation>Los pesos de las filas deben ser finitos, no negativos y no todos 0.</translation>
    </message>
</context>
<context>
    <name>training.bootstrapHelp</name>
    <message>
        <source>Each tree sees rows drawn with replacement; otherwise all trees see all rows.</source>
        <translation>Cada árbol ve filas sorteadas con reemplazo; si no, todos los árboles ven todas las filas.</translation>
    </message>
</context>
<context>
    <name>training.bootstrapLabel</name>
    <message>
        <source>Draw rows for each tree</source>
        <translation>Sortear filas para cada árbol</translation>
    </message>
</context>
<context>
    <name>training.criterionHelp</name>
    <message>
        <source>What a split is to reduce: the Gini impurity or the entropy of the classes.</source>
        <translation>Qué debe reducir cada división: la impureza de Gini o la entropía de las clases.</translation>
    </message>
</context>
<context>
    <name>training.criterionLabel</name>
    <message>
        <source>Split criterion</source>
        <translation>Criterio de división</translation>
    </message>
</context>
<context>
    <name>training.damagedForest</name>
    <message>
        <source>The trees of the model are damaged: a number in them is impossible.</source>
        <translation>Los árboles del modelo están dañados: contienen un número imposible.</translation>
    </message>
</context>
<context>
    <name>training.damagedModel</name>
    <message>
        <source>The model file is damaged or was cut off.</source>
        <translation>El archivo del modelo está dañado o incompleto.</translation>
    </message>
</context>
<context>
    <name>training.knownTables</name>
    <message>
        <source>The tables there are: {tables}.</source>
        <translation>Las tablas que hay son: {tables}.</translation>
    </message>
</context>
<context>
    <name>training.maxDepthHelp</name>
    <message>
        <source>How many questions deep a tree may go; empty lets it grow until its leaves are pure.</source>
        <translation>Cuántas preguntas seguidas puede hacer un árbol; vacío lo deja crecer hasta que sus hojas sean puras.</translation>
    </message>
</context>
<context>
    <name>training.maxDepthLabel</name>
    <message>
        <source>Largest depth</source>
        <translation>Profundidad máxima</translation>
    </message>
</context>
<context>
    <name>training.maxFeaturesHelp</name>
    <message>
        <source>sqrt or log2 of their number, a count, a share such as 0.5, or empty for all of them.</source>
        <translation>sqrt o log2 de su número, una cantidad, una proporción como 0.5, o vacío para probarlas todas.</translation>
    </message>
</context>
<context>
    <name>training.maxFeaturesLabel</name>
    <message>
        <source>Features tried per split</source>
        <translation>Características probadas por división</translation>
    </message>
</context>
<context>
    <name>training.maxSamplesHelp</name>
    <message>
        <source>A share up to 1 or a count above 1; empty draws as many as there are rows.</source>
        <translation>Una proporción de hasta 1 o una cantidad mayor que 1; vacío sortea tantas como filas hay.</translation>
    </message>
</context>
<context>
    <name>training.maxSamplesLabel</name>
    <message>
        <source>Rows drawn per tree</source>
        <translation>Filas sorteadas por árbol</translation>
    </message>
</context>
<context>
    <name>training.maxSamplesNeedsBootstrap</name>
    <message>
        <source>train.max_samples limits the rows that are drawn, but train.bootstrap is false.</source>
        <translation>train.max_samples limita las filas que se sortean, pero train.bootstrap es false.</translation>
    </message>
</context>
<context>
    <name>training.maxSamplesNeedsBootstrapHint</name>
    <message>
        <source>Set train.bootstrap to true or train.max_samples to null.</source>
        <translation>Ponga train.bootstrap en true o train.max_samples en null.</translation>
    </message>
</context>
<context>
    <name>training.minSamplesLeafHelp</name>
    <message>
        <source>A split must leave at least this many rows on each side.</source>
        <translation>Una división debe dejar al menos estas filas a cada lado.</translation>
    </message>
</context>
<context>
    <name>training.minSamplesLeafLabel</name>
    <message>
        <source>Fewest rows in a leaf</source>
        <translation>Mínimo de filas por hoja</translation>
    </message>
</context>
<context>
    <name>training.minSamplesSplitHelp</name>
    <message>
        <source>A node with fewer rows than this stays a leaf.</source>
        <translation>Un nodo con menos filas que estas queda como hoja.</translation>
    </message>
</context>
<context>
    <name>training.minSamplesSplitLabel</name>
    <message>
        <source>Fewest rows to split</source>
        <translation>Mínimo de filas para dividir</translation>
    </message>
</context>
<context>
    <name>training.missingValue</name>
    <message>
        <source>Row {row} has no usable number in feature {feature}.</source>
        <translation>La fila {row} no tiene un número utilizable en la característica {feature}.</translation>
    </message>
</context>
<context>
    <name>training.missingValueHint</name>
    <message>
        <source>Fill or drop missing values in the cleaning recipe.</source>
        <translation>Rellene o elimine los valores faltantes en la receta de limpieza.</translation>
    </message>
</context>
<context>
    <name>training.newerModel</name>
    <message>
        <source>The model file has format {version}; this Podium reads up to {known}.</source>
        <translation>El archivo del modelo tiene el formato {version}; este Podium lee hasta el {known}.</translation>
    </message>
</context>
<context>
    <name>training.newerModelHint</name>
    <message>
        <source>Use the newer Podium that wrote it.</source>
        <translation>Use el Podium más reciente que lo escribió.</translation>
    </message>
</context>
<context>
    <name>training.noClassOfRow</name>
    <message>
        <source>Rows have no known class, or not as many classes as there are rows.</source>
        <translation>Hay filas sin clase conocida, o no hay tantas clases como filas.</translation>
    </message>
</context>
<context>
    <name>training.noFeatures</name>
    <message>
        <source>There are no features to train on.</source>
        <translation>No hay características con las que entrenar.</translation>
    </message>
</context>
<context>
    <name>training.noFeaturesHint</name>
    <message>
        <source>Choose at least one column as a feature.</source>
        <translation>Elija al menos una columna como característica.</translation>
    </message>
</context>
<context>
    <name>training.noModel</name>
    <message>
        <source>This file is not a model of Podium.</source>
        <translation>Este archivo no es un modelo de Podium.</translation>
    </message>
</context>
<context>
    <name>training.noModelHint</name>
    <message>
        <source>A model is the file models/model.podium that the train stage writes.</source>
        <translation>Un modelo es el archivo models/model.podium que escribe la etapa train.</translation>
    </message>
</context>
<context>
    <name>training.noRows</name>
    <message>
        <source>There are no rows to train on.</source>
        <translation>No hay filas con las que entrenar.</translation>
    </message>
</context>
<context>
    <name>training.noRowsHint</name>
    <message>
        <source>Look in the preparation of the data for the step that loses the rows.</source>
        <translation>Busque en la preparación de los datos el paso que pierde las filas.</translation>
    </message>
</context>
<context>
    <name>training.noThreshold</name>
    <message>
        <source>Only a model of two classes decides by a threshold.</source>
        <translation>Solo un modelo de dos clases decide por un umbral.</translation>
    </message>
</context>
<context>
    <name>training.oneClass</name>
    <message>
        <source>All {rows} training rows of {table} are of one class, so the model can only answer with it.</source>
        <translation>Las {rows} filas de entrenamiento de {table} son todas de una sola clase, así que el modelo solo puede responder con ella.</translation>
    </message>
</context>
<context>
    <name>training.otherFeatureCount</name>
    <message>
        <source>The model takes {expected} features, and the table has {found}.</source>
        <translation>El modelo espera {expected} características y la tabla tiene {found}.</translation>
    </message>
</context>
<context>
    <name>training.purpose</name>
    <message>
        <source>Trains a random forest on the training rows of the chosen table.</source>
        <translation>Entrena un bosque aleatorio con las filas de entrenamiento de la tabla elegida.</translation>
    </message>
</context>
<context>
    <name>training.seedHelp</name>
    <message>
        <source>Start of the random numbers: the same seed and data give the same forest.</source>
        <translation>Inicio de los números aleatorios: la misma semilla con los mismos datos da el mismo bosque.</translation>
    </message>
</context>
<context>
    <name>training.seedLabel</name>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
</context>
<context>
    <name>training.summary</name>
    <message>
        <source>{trees} {trees:tree|trees} with {nodes} {nodes:node|nodes} {trees:was|were} grown from {rows} rows of {table} with {features} {features:feature|features}.</source>
        <translation>{trees:Se hizo|Se hicieron} crecer {trees} {trees:árbol|árboles} con {nodes} {nodes:nodo|nodos} a partir de {rows} filas de {table} con {features} {features:característica|características}.</translation>
    </message>
</context>
<context>
    <name>training.tooFewRows</name>
    <message>
        <source>Table {table} has {rows} training rows; at least 2 are needed.</source>
        <translation>La tabla {table} tiene {rows} filas de entrenamiento; hacen falta al menos 2.</translation>
    </message>
</context>
<context>
    <name>training.tooFewRowsHint</name>
    <message>
        <source>Choose another split or loosen what limits the rows.</source>
        <translation>Elija otra división o relaje lo que limita las filas.</translation>
    </message>
</context>
<context>
    <name>training.tooManyRows</name>
    <message>
        <source>A forest is trained on at most {limit} rows.</source>
        <translation>Un bosque se entrena con un máximo de {limit} filas.</translation>
    </message>
</context>
<context>
    <name>training.trainAgain</name>
    <message>
        <source>Restore the file from the cache or train the model again.</source>
        <translation>Restaure el archivo desde la caché o entrene el modelo de nuevo.</translation>
    </message>
</context>
<context>
    <name>training.trainDataHelp</name>
    <message>
        <source>Name of the prepared table that the model is trained and validated on.</source>
        <translation>Nombre de la tabla preparada con la que se entrena y valida el modelo.</translation>
    </message>
</context>
<context>
    <name>training.trainDataLabel</name>
    <message>
        <source>Table to learn from</source>
        <translation>Tabla de la que aprender</translation>
    </message>
</context>
<context>
    <name>training.treesGrown</name>
    <message>
        <source>{done} of {trees} trees</source>
        <translation>{done} de {trees} árboles</translation>
    </message>
</context>
<context>
    <name>training.treesHelp</name>
    <message>
        <source>How many trees the forest has. More are steadier and slower; they do not overfit.</source>
        <translation>Cuántos árboles tiene el bosque. Más árboles dan resultados más estables y tardan más; no sobreajustan.</translation>
    </message>
</context>
<context>
    <name>training.treesLabel</name>
    <message>
        <source>Trees</source>
        <translation>Árboles</translation>
    </message>
</context>
<context>
    <name>training.unknownKind</name>
    <message>
        <source>The model is of the kind {kind}, which this Podium does not know.</source>
        <translation>El modelo es del tipo {kind}, que este Podium no conoce.</translation>
    </message>
</context>
<context>
    <name>training.unknownTable</name>
    <message>
        <source>{key} is {table}, and there is no prepared table of this name.</source>
        <translation>{key} es {table}, y no hay ninguna tabla preparada con ese nombre.</translation>
    </message>
</context>
<context>
    <name>training.unknownTableHint</name>
    <message>
        <source>Name a table that the stage {stage} prepares.</source>
        <translation>Indique una tabla que prepare la etapa {stage}.</translation>
    </message>
</context>
<context>
    <name>ui.acceptFinding</name>
    <message>
        <source>Accept a finding of {table} as it is</source>
        <translation>Aceptar como está un hallazgo de {table}</translation>
    </message>
</context>
<context>
    <name>ui.addRule</name>
    <message>
        <source>Add a rule for {table}</source>
        <translation>Añadir una regla para {table}</translation>
    </message>
</context>
<context>
    <name>ui.addToRecipe</name>
    <message>
        <source>Add to the recipe of {table}: {mend}</source>
        <translation>Añadir a la receta de {table}: {mend}</translation>
    </message>
</context>
<context>
    <name>ui.annotateExperiments</name>
    <message>
        <source>Change marks of experiments ({count})</source>
        <translation>Cambiar marcas de experimentos ({count})</translation>
    </message>
</context>
<context>
    <name>ui.applyExperiment</name>
    <message>
        <source>Apply experiment {name} to the project</source>
        <translation>Aplicar el experimento {name} al proyecto</translation>
    </message>
</context>
<context>
    <name>ui.approveTable</name>
    <message>
        <source>Approve a version of {table}</source>
        <translation>Aprobar una versión de {table}</translation>
    </message>
</context>
<context>
    <name>ui.askSources</name>
    <message>
        <source>Look for news at the sources of tables</source>
        <translation>Buscar novedades en los orígenes de las tablas</translation>
    </message>
</context>
<context>
    <name>ui.branchExperiment</name>
    <message>
        <source>Make the branch {branch}</source>
        <translation>Crear la rama {branch}</translation>
    </message>
</context>
<context>
    <name>ui.bringBack</name>
    <message>
        <source>Bring experiments back from the trash ({count})</source>
        <translation>Recuperar experimentos de la papelera ({count})</translation>
    </message>
</context>
<context>
    <name>ui.brokenList</name>
    <message>
        <source>Left out: {file}. {reason}</source>
        <translation>Se omite {file}. {reason}</translation>
    </message>
</context>
<context>
    <name>ui.buildHarmonised</name>
    <message>
        <source>Make {name} part of the pipeline</source>
        <translation>Incluir {name} en el flujo</translation>
    </message>
</context>
<context>
    <name>ui.cancelled</name>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
</context>
<context>
    <name>ui.changeQueue</name>
    <message>
        <source>Change the queue</source>
        <translation>Cambiar la cola</translation>
    </message>
</context>
<context>
    <name>ui.changeRule</name>
    <message>
        <source>Change a rule for {table}</source>
        <translation>Cambiar una regla para {table}</translation>
    </message>
</context>
<context>
    <name>ui.changeTable</name>
    <message>
        <source>Change the table {table}</source>
        <translation>Cambiar la tabla {table}</translation>
    </message>
</context>
<context>
    <name>ui.checkExperiments</name>
    <message>
        <source>Check the experiments</source>
        <translation>Comprobar los experimentos</translation>
    </message>
</context>
<context>
    <name>ui.cleanTable</name>
    <message>
        <source>Clean</source>
        <translation>Limpia</translation>
    </message>
</context>
<context>
    <name>ui.cleanUp</name>
    <message>
        <source>Clean up the trash</source>
        <translation>Vaciar la papelera</translation>
    </message>
</context>
<context>
    <name>ui.cleanedUp</name>
    <message>
        <source>Gone for good: experiments: {count}, objects of the store: {objects}, bytes: {bytes}.</source>
        <translation>Eliminado para siempre: experimentos: {count}, objetos del almacén: {objects}, bytes: {bytes}.</translation>
    </message>
</context>
<context>
    <name>ui.cleaningOf</name>
    <message>
        <source>{table}: {after} of {before} rows kept</source>
        <translation>{table}: quedan {after} de {before} filas</translation>
    </message>
</context>
<context>
    <name>ui.columnCells</name>
    <message>
        <source>Cells changed</source>
        <translation>Celdas cambiadas</translation>
    </message>
</context>
<context>
    <name>ui.columnColumns</name>
    <message>
        <source>Columns added (+) and dropped (−)</source>
        <translation>Columnas añadidas (+) y quitadas (−)</translation>
    </message>
</context>
<context>
    <name>ui.columnMeaning</name>
    <message>
        <source>What it says</source>
        <translation>Qué dice</translation>
    </message>
</context>
<context>
    <name>ui.columnMetric</name>
    <message>
        <source>Metric</source>
        <translation>Métrica</translation>
    </message>
</context>
<context>
    <name>ui.columnRowsAfter</name>
    <message>
        <source>Rows after it</source>
        <translation>Filas después</translation>
    </message>
</context>
<context>
    <name>ui.columnStep</name>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
</context>
<context>
    <name>ui.columnValue</name>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
</context>
<context>
    <name>ui.compareVersions</name>
    <message>
        <source>Compare two versions of a table</source>
        <translation>Comparar dos versiones de una tabla</translation>
    </message>
</context>
<context>
    <name>ui.copyRows</name>
    <message>
        <source>Copy rows</source>
        <translation>Copiar filas</translation>
    </message>
</context>
<context>
    <name>ui.copyRuns</name>
    <message>
        <source>Copy runs</source>
        <translation>Copiar ejecuciones</translation>
    </message>
</context>
<context>
    <name>ui.countCleanUp</name>
    <message>
        <source>Count what a cleaning up frees</source>
        <translation>Contar lo que libera vaciar la papelera</translation>
    </message>
</context>
<context>
    <name>ui.countColumn</name>
    <message>
        <source>Count what is in a column</source>
        <translation>Contar lo que hay en una columna</translation>
    </message>
</context>
<context>
    <name>ui.createProject</name>
    <message>
        <source>Make a project from {data}</source>
        <translation>Crear un proyecto con {data}</translation>
    </message>
</context>
<context>
    <name>ui.createSample</name>
    <message>
        <source>Make a project from synthetic tables</source>
        <translation>Crear un proyecto con tablas sintéticas</translation>
    </message>
</context>
<context>
    <name>ui.decideNames</name>
    <message>
        <source>Decide on {count} pairs of names</source>
        <translation>Decidir sobre {count} pares de nombres</translation>
    </message>
</context>
<context>
    <name>ui.disableTable</name>
    <message>
        <source>Disable a version of {table}</source>
        <translation>Inhabilitar una versión de {table}</translation>
    </message>
</context>
<context>
    <name>ui.dockActivity</name>
    <message>
        <source>Activity log</source>
        <translation>Registro de actividad</translation>
    </message>
</context>
<context>
    <name>ui.dockConfusion</name>
    <message>
        <source>Confusion matrix</source>
        <translation>Matriz de confusión</translation>
    </message>
</context>
<context>
    <name>ui.dockCurves</name>
    <message>
        <source>Curves</source>
        <translation>Curvas</translation>
    </message>
</context>
<context>
    <name>ui.dockJobs</name>
    <message>
        <source>Jobs</source>
        <translation>Trabajos</translation>
    </message>
</context>
<context>
    <name>ui.dockQueue</name>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
</context>
<context>
    <name>ui.dockRunPlots</name>
    <message>
        <source>Run plots</source>
        <translation>Gráficos</translation>
    </message>
</context>
<context>
    <name>ui.dockRuns</name>
    <message>
        <source>Runs</source>
        <translation>Ejecuciones</translation>
    </message>
</context>
<context>
    <name>ui.dropThreshold</name>
    <message>
        <source>Take the threshold of the model of {name} away</source>
        <translation>Quitar el umbral del modelo de {name}</translation>
    </message>
</context>
<context>
    <name>ui.experimentCancelled</name>
    <message>
        <source>Experiment {name} was cancelled.</source>
        <translation>El experimento {name} se canceló.</translation>
    </message>
</context>
<context>
    <name>ui.experimentDone</name>
    <message>
        <source>Experiment {name} is done.</source>
        <translation>El experimento {name} está hecho.</translation>
    </message>
</context>
<context>
    <name>ui.experimentFailed</name>
    <message>
        <source>Experiment {name} failed: {what}</source>
        <translation>El experimento {name} ha fallado: {what}</translation>
    </message>
</context>
<context>
    <name>ui.experimentPutBack</name>
    <message>
        <source>Experiment {name} waits in the queue again.</source>
        <translation>El experimento {name} espera de nuevo en la cola.</translation>
    </message>
</context>
<context>
    <name>ui.experimentUnchanged</name>
    <message>
        <source>Experiment {name} was there already, unchanged.</source>
        <translation>El experimento {name} ya existía, sin cambios.</translation>
    </message>
</context>
<context>
    <name>ui.experimentWarning</name>
    <message>
        <source>{name}: {warning}</source>
        <translation>{name}: {warning}</translation>
    </message>
</context>
<context>
    <name>ui.exportModel</name>
    <message>
        <source>Export the model of {run} to {file}</source>
        <translation>Exportar el modelo de {run} a {file}</translation>
    </message>
</context>
<context>
    <name>ui.exportRows</name>
    <message>
        <source>Export rows</source>
        <translation>Exportar filas</translation>
    </message>
</context>
<context>
    <name>ui.exportRuns</name>
    <message>
        <source>Export runs</source>
        <translation>Exportar ejecuciones</translation>
    </message>
</context>
<context>
    <name>ui.exportedModel</name>
    <message>
        <source>The model of {run} is in {file}. It was replayed first: {rows} rows ({thresholds} on and beside the split thresholds, {validation} validation rows), all labels equal, largest difference of a probability {difference}.</source>
        <translation>El modelo de {run} está en {file}. Antes se comprobó: {rows} filas ({thresholds} en los umbrales de división y junto a ellos, {validation} de validación), todas las etiquetas iguales, mayor diferencia de una probabilidad {difference}.</translation>
    </message>
</context>
<context>
    <name>ui.exportedThreshold</name>
    <message>
        <source>Its labels follow the threshold chosen for the model: {threshold}.</source>
        <translation>Sus etiquetas siguen el umbral elegido para el modelo: {threshold}.</translation>
    </message>
</context>
<context>
    <name>ui.fileWritten</name>
    <message>
        <source>Written: {file}</source>
        <translation>Escrito: {file}</translation>
    </message>
</context>
<context>
    <name>ui.folderGone</name>
    <message>
        <source>The folder of this project is no longer there.</source>
        <translation>La carpeta de este proyecto ya no está.</translation>
    </message>
</context>
<context>
    <name>ui.folderGone.hint</name>
    <message>
        <source>Put it back where it was, or close the project and open it where it is now.</source>
        <translation>Vuelva a ponerla donde estaba, o cierre el proyecto y ábralo donde esté ahora.</translation>
    </message>
</context>
<context>
    <name>ui.glossary.apply.meaning</name>
    <message>
        <source>Takes the parameters and results of an experiment over into the project; it can be undone.</source>
        <translation>Lleva los parámetros y resultados de un experimento al proyecto; se puede deshacer.</translation>
    </message>
</context>
<context>
    <name>ui.glossary.applyTerm</name>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
</context>
<context>
    <name>ui.glossary.baseline.meaning</name>
    <message>
        <source>The run that others are measured against.</source>
        <translation>La ejecución con la que se miden las demás.</translation>
    </message>
</context>
<context>
    <name>ui.glossary.baselineTerm</name>
    <message>
        <source>Baseline</source>
        <translation>Referencia</translation>
    </message>
</context>
<context>
    <name>ui.glossary.calibration.meaning</name>
    <message>
        <source>Whether of the rows given a probability of 80 % about 80 % are positive.</source>
        <translation>Si, de las filas a las que se da una probabilidad del 80 %, cerca del 80 % son positivas.</translation>
    </message>
</context>
<context>
    <name>ui.glossary.calibrationTerm</name>
    <message>
        <source>Calibration</source>
        <translation>Calibración</translation>
    </message>
</context>
<context>
    <name>ui.glossary.data</name>
    <message>
        <source>Data and stages</source>
        <translation>Datos y etapas</translation>
    </message>
</context>
<context>
    <name>ui.glossary.experiment.meaning</name>
    <message>
        <source>A run beside the project: it tries other parameters and changes nothing until it is applied.</source>
        <translation>Ejecución aparte del proyecto: prueba otros parámetros y no cambia nada hasta que se aplica.</translation>
    </message>
</context>
<context>
    <name>ui.glossary.experimentTerm</name>
    <message>
        <source>Experiment</source>
        <translation>Experimento</translation>
    </message>
</context>
<context>
    <name>ui.glossary.feature.meaning</name>
    <message>
        <source>A column that the model learns from.</source>
        <translation>Columna de la que aprende el modelo.</translation>
    </message>
</context>
<context>
    <name>ui.glossary.featureTerm</name>
    <message>
        <source>Feature</source>
        <translation>Característica</translation>
    </message>
</context>
<context>
    <name>ui.glossary.fn.meaning</name>
    <message>
        <source>A row of the positive class that was predicted negative: one that was missed.</source>
        <translation>Fila de la clase positiva que se predijo negativa: una que se escapó.</translation>
    </message>
</context>
<context>
    <name>ui.glossary.fnTerm</name>
    <message>
        <source>False negative (FN)</source>
        <translation>Falso negativo (FN)</translation>
    </message>
</context>
<context>
    <name>ui.glossary.forest.meaning</name>
    <message>
        <source>Many decision trees, each grown on other rows and columns, that vote.</source>
        <translation>Muchos árboles de decisión, cada uno crecido con otras filas y columnas, que votan.</translation>
    </message>
</context>
<context>
    <name>ui.glossary.forestTerm</name>
    <message>
        <source>Random forest</source>
        <translation>Bosque aleatorio</translation>
    </message>
</context>
<context>
    <name>ui.glossary.fp.meaning</name>
    <message>
        <source>A row of the negative class that was predicted positive: a false alarm.</source>
        <translation>Fila de la clase negativa que se predijo positiva: una falsa alarma.</translation>
    </message>
</context>
<context>
    <name>ui.glossary.fpTerm</name>
    <message>
        <source>False positive (FP)</source>
        <translation>Falso positivo (FP)</translation>
    </message>
</context>
<context>
    <name>ui.glossary.group.meaning</name>
    <message>
        <source>Runs judged on the same validation rows with the same rule; only among them is there a best one.</source>
        <translation>Ejecuciones juzgadas con las mismas filas de validación y la misma regla; solo entre ellas hay una mejor.</translation>
    </message>
</context>
<context>
    <name>ui.glossary.groupTerm</name>
    <message>
        <source>Comparable runs</source>
        <translation>Ejecuciones comparables</translation>
    </message>
</context>
<context>
    <name>ui.glossary.interval.meaning</name>
    <message>
        <source>The range in which the figure would lie if other rows of the same kind had been drawn, 19 times of 20.</source>
        <translation>Margen en el que estaría la cifra, 19 veces de cada 20, si se hubieran tomado otras filas del mismo tipo.</translation>
    </message>
</context>
<context>
    <name>ui.glossary.intervalTerm</name>
    <message>
        <source>95% interval</source>
        <translation>Intervalo del 95 %</translation>
    </message>
</context>
<context>
    <name>ui.glossary.lift.meaning</name>
    <message>
        <source>How many times more positives the highest scored rows hold than rows taken at random.</source>
        <translation>Cuántas veces más positivos hay entre las filas mejor puntuadas que entre filas tomadas al azar.</translation>
    </message>
</context>
<context>
    <name>ui.glossary.liftTerm</name>
    <message>
        <source>Lift</source>
        <translation>Ganancia relativa (lift)</translation>
    </message>
</context>
<context>
    <name>ui.glossary.mainmetric.meaning</name>
    <message>
        <source>The metric, named on the project sheet, that decides which run is the best.</source>
        <translation>La métrica, escrita en la ficha del proyecto, que decide cuál es la mejor ejecución.</translation>
    </message>
</context>
<context>
    <name>ui.glossary.mainmetricTerm</name>
    <message>
        <source>Main metric</source>
        <translation>Métrica principal</translation>
    </message>
</context>
<context>
    <name>ui.glossary.matrix</name>
    <message>
        <source>Confusion matrix and curves</source>
        <translation>Matriz de confusión y curvas</translation>
    </message>
</context>
<context>
    <name>ui.glossary.matrix.meaning</name>
    <message>
        <source>A table of counts: how many rows of each real class were predicted as each class; what was right stands on the diagonal.</source>
        <translation>Tabla de recuentos: cuántas filas de cada clase real se predijeron como cada clase; los aciertos están en la diagonal.</translation>
    </message>
</context>
<context>
    <name>ui.glossary.matrixTerm</name>
    <message>
        <source>Confusion matrix</source>
        <translation>Matriz de confusión</translation>
    </message>
</context>
<context>
    <name>ui.glossary.metrics</name>
    <message>
        <source>Metrics</source>
        <translation>Métricas</translation>
    </message>
</context>
<context>
    <name>ui.glossary.missing.meaning</name>
    <message>
        <source>A cell without a value; a recipe says whether it is filled, or its row left out.</source>
        <translation>Celda sin valor; la receta dice si se rellena o si se descarta su fila.</translation>
    </message>
</context>
<context>
    <name>ui.glossary.missingTerm</name>
    <message>
        <source>Missing value</source>
        <translation>Valor faltante</translation>
    </message>
</context>
<context>
    <name>ui.glossary.onnx.meaning</name>
    <message>
        <source>A file that holds the trained model so that other programs can predict with it.</source>
        <translation>Archivo que contiene el modelo entrenado para que otros programas puedan predecir con él.</translation>
    </message>
</context>
<context>
    <name>ui.glossary.onnxTerm</name>
    <message>
        <source>Model file for other programs (ONNX)</source>
        <translation>Archivo de modelo para otros programas (ONNX)</translation>
    </message>
</context>
<context>
    <name>ui.glossary.parameter.meaning</name>
    <message>
        <source>A setting of a stage, such as the number of trees.</source>
        <translation>Ajuste de una etapa, como el número de árboles.</translation>
    </message>
</context>
<context>
    <name>ui.glossary.parameterTerm</name>
    <message>
        <source>Parameter</source>
        <translation>Parámetro</translation>
    </message>
</context>
<context>
    <name>ui.glossary.positive.meaning</name>
    <message>
        <source>The class that is looked for, here those among the best; precision and recall are told of it.</source>
        <translation>La clase que se busca, aquí las que están entre las mejores; la precisión y la exhaustividad se refieren a ella.</translation>
    </message>
</context>
<context>
    <name>ui.glossary.positiveTerm</name>
    <message>
        <source>Positive class</source>
        <translation>Clase positiva</translation>
    </message>
</context>
<context>
    <name>ui.glossary.pr.meaning</name>
    <message>
        <source>For each threshold: precision against recall; more telling than ROC where positives are rare.</source>
        <translation>Para cada umbral: la precisión frente a la exhaustividad; dice más que la ROC cuando los positivos son pocos.</translation>
    </message>
</context>
<context>
    <name>ui.glossary.prTerm</name>
    <message>
        <source>Precision-recall curve</source>
        <translation>Curva de precisión y exhaustividad</translation>
    </message>
</context>
<context>
    <name>ui.glossary.recipe.meaning</name>
    <message>
        <source>The list of steps that clean a table, in order; kept in a file that can be read and changed.</source>
        <translation>Lista de pasos que limpian una tabla, en orden; está en un archivo que se puede leer y cambiar.</translation>
    </message>
</context>
<context>
    <name>ui.glossary.recipeTerm</name>
    <message>
        <source>Recipe</source>
        <translation>Receta</translation>
    </message>
</context>
<context>
    <name>ui.glossary.roc.meaning</name>
    <message>
        <source>For each threshold: the share of positives found against the share of negatives that were taken for positive.</source>
        <translation>Para cada umbral: la proporción de positivos encontrados frente a la de negativos tomados por positivos.</translation>
    </message>
</context>
<context>
    <name>ui.glossary.rocTerm</name>
    <message>
        <source>ROC curve</source>
        <translation>Curva ROC</translation>
    </message>
</context>
<context>
    <name>ui.glossary.run.meaning</name>
    <message>
        <source>One pass through the stages with its parameters, figures and model.</source>
        <translation>Una pasada por las etapas, con sus parámetros, sus cifras y su modelo.</translation>
    </message>
</context>
<context>
    <name>ui.glossary.runTerm</name>
    <message>
        <source>Run</source>
        <translation>Ejecución</translation>
    </message>
</context>
<context>
    <name>ui.glossary.runs</name>
    <message>
        <source>Runs and comparison</source>
        <translation>Ejecuciones y comparación</translation>
    </message>
</context>
<context>
    <name>ui.glossary.seed.meaning</name>
    <message>
        <source>The number that random choices start from: with the same seed the same result comes out.</source>
        <translation>Número del que parten las elecciones al azar: con la misma semilla sale el mismo resultado.</translation>
    </message>
</context>
<context>
    <name>ui.glossary.seedTerm</name>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
</context>
<context>
    <name>ui.glossary.significance.meaning</name>
    <message>
        <source>Whether a difference between two runs is greater than chance would make it on these rows.</source>
        <translation>Si la diferencia entre dos ejecuciones es mayor de la que daría el azar con estas filas.</translation>
    </message>
</context>
<context>
    <name>ui.glossary.significanceTerm</name>
    <message>
        <source>Significance</source>
        <translation>Significación</translation>
    </message>
</context>
<context>
    <name>ui.glossary.stage.meaning</name>
    <message>
        <source>One step of the work: cleaning, features, training, evaluation; each reads files and writes files.</source>
        <translation>Un paso del trabajo: limpieza, características, entrenamiento, evaluación; cada una lee archivos y escribe archivos.</translation>
    </message>
</context>
<context>
    <name>ui.glossary.stageTerm</name>
    <message>
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
</context>
<context>
    <name>ui.glossary.stale.meaning</name>
    <message>
        <source>Something that the stage reads has changed since it ran; the next run runs it.</source>
        <translation>Algo de lo que lee la etapa ha cambiado desde que se ejecutó; la próxima ejecución la ejecuta.</translation>
    </message>
</context>
<context>
    <name>ui.glossary.staleTerm</name>
    <message>
        <source>Out of date</source>
        <translation>Desactualizada</translation>
    </message>
</context>
<context>
    <name>ui.glossary.sweep.meaning</name>
    <message>
        <source>Many experiments at once, one for each combination of values.</source>
        <translation>Muchos experimentos a la vez, uno por cada combinación de valores.</translation>
    </message>
</context>
<context>
    <name>ui.glossary.sweepTerm</name>
    <message>
        <source>Sweep</source>
        <translation>Barrido</translation>
    </message>
</context>
<context>
    <name>ui.glossary.table.meaning</name>
    <message>
        <source>Rows and columns as they were imported; the original is kept unchanged.</source>
        <translation>Filas y columnas tal como se importaron; el original se conserva sin cambios.</translation>
    </message>
</context>
<context>
    <name>ui.glossary.tableTerm</name>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
</context>
<context>
    <name>ui.glossary.target.meaning</name>
    <message>
        <source>The column, or the rule, that says which class a row belongs to: what is predicted.</source>
        <translation>Columna o regla que dice a qué clase pertenece cada fila: lo que se predice.</translation>
    </message>
</context>
<context>
    <name>ui.glossary.targetTerm</name>
    <message>
        <source>Target</source>
        <translation>Objetivo</translation>
    </message>
</context>
<context>
    <name>ui.glossary.testRows.meaning</name>
    <message>
        <source>Rows kept aside for one last judgement of the chosen model.</source>
        <translation>Filas apartadas para un último juicio del modelo elegido.</translation>
    </message>
</context>
<context>
    <name>ui.glossary.testRowsTerm</name>
    <message>
        <source>Test rows</source>
        <translation>Filas de pruebas</translation>
    </message>
</context>
<context>
    <name>ui.glossary.threshold.meaning</name>
    <message>
        <source>The probability from which a row is predicted positive; a lower one finds more and raises more false alarms.</source>
        <translation>Probabilidad a partir de la cual una fila se predice positiva; uno más bajo encuentra más y da más falsas alarmas.</translation>
    </message>
</context>
<context>
    <name>ui.glossary.thresholdTerm</name>
    <message>
        <source>Decision threshold</source>
        <translation>Umbral de decisión</translation>
    </message>
</context>
<context>
    <name>ui.glossary.tn.meaning</name>
    <message>
        <source>A row of the negative class that was predicted so.</source>
        <translation>Fila de la clase negativa que se predijo como tal.</translation>
    </message>
</context>
<context>
    <name>ui.glossary.tnTerm</name>
    <message>
        <source>True negative (TN)</source>
        <translation>Verdadero negativo (VN)</translation>
    </message>
</context>
<context>
    <name>ui.glossary.tp.meaning</name>
    <message>
        <source>A row of the positive class that was predicted so.</source>
        <translation>Fila de la clase positiva que se predijo como tal.</translation>
    </message>
</context>
<context>
    <name>ui.glossary.tpTerm</name>
    <message>
        <source>True positive (TP)</source>
        <translation>Verdadero positivo (VP)</translation>
    </message>
</context>
<context>
    <name>ui.glossary.trainingRows.meaning</name>
    <message>
        <source>The rows that the model learns from.</source>
        <translation>Filas de las que aprende el modelo.</translation>
    </message>
</context>
<context>
    <name>ui.glossary.trainingRowsTerm</name>
    <message>
        <source>Training rows</source>
        <translation>Filas de entrenamiento</translation>
    </message>
</context>
<context>
    <name>ui.glossary.uptodate.meaning</name>
    <message>
        <source>Nothing that the stage reads has changed since it ran, so it need not run again.</source>
        <translation>Nada de lo que lee la etapa ha cambiado desde que se ejecutó; no hace falta volver a ejecutarla.</translation>
    </message>
</context>
<context>
    <name>ui.glossary.uptodateTerm</name>
    <message>
        <source>Up to date</source>
        <translation>Al día</translation>
    </message>
</context>
<context>
    <name>ui.glossary.validationRows.meaning</name>
    <message>
        <source>Rows that the model has not seen, on which runs are judged and compared.</source>
        <translation>Filas que el modelo no ha visto, con las que se juzgan y comparan las ejecuciones.</translation>
    </message>
</context>
<context>
    <name>ui.glossary.validationRowsTerm</name>
    <message>
        <source>Validation rows</source>
        <translation>Filas de validación</translation>
    </message>
</context>
<context>
    <name>ui.glossary.warning.meaning</name>
    <message>
        <source>Its figures are not to be trusted, for example because a class is missing; it is never called the best.</source>
        <translation>Sus cifras no son fiables, por ejemplo porque falta una clase; nunca se llama la mejor.</translation>
    </message>
</context>
<context>
    <name>ui.glossary.warningTerm</name>
    <message>
        <source>Run with a warning</source>
        <translation>Ejecución con advertencia</translation>
    </message>
</context>
<context>
    <name>ui.harmonisedBuilt</name>
    <message>
        <source>The stage {stage} makes {name}; {recipe} cleans it.</source>
        <translation>La etapa {stage} hace {name}; {recipe} la limpia.</translation>
    </message>
</context>
<context>
    <name>ui.hint.approvalWanted</name>
    <message>
        <source>Trained on data that nobody has approved yet: {tables}. Versions are approved on the page “Data”.</source>
        <translation>Entrenado con datos que nadie ha aprobado todavía: {tables}. Las versiones se aprueban en la página «Datos».</translation>
    </message>
</context>
<context>
    <name>ui.hint.chooseTarget</name>
    <message>
        <source>Choose a column of one of the tables.</source>
        <translation>Elija una columna de una de las tablas.</translation>
    </message>
</context>
<context>
    <name>ui.hint.chooseTargetOf</name>
    <message>
        <source>Choose one of these: {columns}.</source>
        <translation>Elija una de estas: {columns}.</translation>
    </message>
</context>
<context>
    <name>ui.hint.experimentExists</name>
    <message>
        <source>Choose another name, or remove the experiment of this name first.</source>
        <translation>Elija otro nombre, o quite antes el experimento que lo lleva.</translation>
    </message>
</context>
<context>
    <name>ui.hint.foreignReader</name>
    <message>
        <source>Let that stage read the .csv files of the folder in the order of its _table.json first.</source>
        <translation>Haga antes que esa etapa lea los archivos .csv de la carpeta en el orden de su _table.json.</translation>
    </message>
</context>
<context>
    <name>ui.hint.isProject</name>
    <message>
        <source>Open it, or choose a new folder.</source>
        <translation>Ábralo, o elija una carpeta nueva.</translation>
    </message>
</context>
<context>
    <name>ui.hint.noExperiment</name>
    <message>
        <source>The runs dock lists the experiments that there are.</source>
        <translation>El panel de ejecuciones muestra los experimentos que hay.</translation>
    </message>
</context>
<context>
    <name>ui.hint.noKey</name>
    <message>
        <source>Name the columns in the form, or set the key of the table once, in its schema.</source>
        <translation>Indique las columnas en el formulario, o fije la clave de la tabla una vez, en su esquema.</translation>
    </message>
</context>
<context>
    <name>ui.hint.noKnownRanking</name>
    <message>
        <source>Choose the column that shall be predicted.</source>
        <translation>Elija la columna que se quiere predecir.</translation>
    </message>
</context>
<context>
    <name>ui.hint.noPipeline</name>
    <message>
        <source>Make a new project, or describe the stages in dvc.yaml.</source>
        <translation>Cree un proyecto nuevo, o describa las etapas en dvc.yaml.</translation>
    </message>
</context>
<context>
    <name>ui.hint.noProject</name>
    <message>
        <source>Make a new project, or open another folder.</source>
        <translation>Cree un proyecto nuevo, o abra otra carpeta.</translation>
    </message>
</context>
<context>
    <name>ui.hint.noResult</name>
    <message>
        <source>Run all stages first (Ctrl+R).</source>
        <translation>Ejecute antes todas las etapas (Ctrl+R).</translation>
    </message>
</context>
<context>
    <name>ui.hint.noTableThere</name>
    <message>
        <source>The page “Import” shows the tables that there are.</source>
        <translation>La página «Importar» muestra las tablas que hay.</translation>
    </message>
</context>
<context>
    <name>ui.hint.noVersion</name>
    <message>
        <source>The page “Data” lists its versions.</source>
        <translation>La página «Datos» muestra sus versiones.</translation>
    </message>
</context>
<context>
    <name>ui.hint.noVersionYet</name>
    <message>
        <source>On the page “Data”, keep what lies in the folder as its first version.</source>
        <translation>En la página «Datos», guarde lo que hay en la carpeta como su primera versión.</translation>
    </message>
</context>
<context>
    <name>ui.hint.notInTrash</name>
    <message>
        <source>The trash lists what is in it.</source>
        <translation>La papelera muestra lo que contiene.</translation>
    </message>
</context>
<context>
    <name>ui.hint.otherColumns</name>
    <message>
        <source>On the page “Data”, keep what lies in the folder as a version, or restore an earlier one.</source>
        <translation>En la página «Datos», guarde lo que hay en la carpeta como versión, o restaure una anterior.</translation>
    </message>
</context>
<context>
    <name>ui.hint.proposeHarmonised</name>
    <message>
        <source>Let Podium propose one: page “Rankings together”.</source>
        <translation>Deje que Podium proponga una: página «Clasificaciones juntas».</translation>
    </message>
</context>
<context>
    <name>ui.hint.rowsConflict</name>
    <message>
        <source>Look at what the newest version holds, then decide again.</source>
        <translation>Mire qué contiene la versión más reciente y decida de nuevo.</translation>
    </message>
</context>
<context>
    <name>ui.hint.runAgain</name>
    <message>
        <source>Run the experiment again; its data is no longer on this computer.</source>
        <translation>Vuelva a ejecutar el experimento; sus datos ya no están en este equipo.</translation>
    </message>
</context>
<context>
    <name>ui.hint.storeFailed</name>
    <message>
        <source>Look whether the disk is full or damaged, then try again.</source>
        <translation>Mire si el disco está lleno o dañado y vuelva a intentarlo.</translation>
    </message>
</context>
<context>
    <name>ui.hint.synthetic</name>
    <message>
        <source>Make a new project from the real tables.</source>
        <translation>Cree un proyecto nuevo con las tablas reales.</translation>
    </message>
</context>
<context>
    <name>ui.hint.tableDisabled</name>
    <message>
        <source>On the page “Data”, restore another version of {table}, or take this one into review again.</source>
        <translation>En la página «Datos», restaure otra versión de {table}, o vuelva a poner esta en revisión.</translation>
    </message>
</context>
<context>
    <name>ui.hint.tableEdited</name>
    <message>
        <source>On the page “Data”, keep what lies in the folder as a version, or restore the newest version.</source>
        <translation>En la página «Datos», guarde lo que hay en la carpeta como versión, o restaure la versión más reciente.</translation>
    </message>
</context>
<context>
    <name>ui.hint.tableGone</name>
    <message>
        <source>Restore a version of it on the page “Data”.</source>
        <translation>Restaure una versión en la página «Datos».</translation>
    </message>
</context>
<context>
    <name>ui.hint.tableMissing</name>
    <message>
        <source>Put the file there again, or import it anew.</source>
        <translation>Vuelva a poner ahí el archivo, o impórtelo de nuevo.</translation>
    </message>
</context>
<context>
    <name>ui.hint.targetInSeveral</name>
    <message>
        <source>Choose the column of the table that is meant.</source>
        <translation>Elija la columna de la tabla de que se trata.</translation>
    </message>
</context>
<context>
    <name>ui.hint.threshold</name>
    <message>
        <source>Give a limit that makes two classes of it, below it and from it on.</source>
        <translation>Dé un límite que forme dos clases, por debajo y desde él.</translation>
    </message>
</context>
<context>
    <name>ui.hint.unknownColumns</name>
    <message>
        <source>Take the new columns too, or leave them out of the file.</source>
        <translation>Tome también las columnas nuevas, o quítelas del archivo.</translation>
    </message>
</context>
<context>
    <name>ui.importTable</name>
    <message>
        <source>Import the table {table}</source>
        <translation>Importar la tabla {table}</translation>
    </message>
</context>
<context>
    <name>ui.importTables</name>
    <message>
        <source>Import {count} tables</source>
        <translation>Importar {count} tablas</translation>
    </message>
</context>
<context>
    <name>ui.inventedIdentity</name>
    <message>
        <source>No name for the history is set on this computer, so the login name is used.</source>
        <translation>En este ordenador no hay un nombre para la historia, así que se usa el de la sesión.</translation>
    </message>
</context>
<context>
    <name>ui.joinPipeline</name>
    <message>
        <source>Add {table} to the pipeline</source>
        <translation>Incluir {table} en el flujo</translation>
    </message>
</context>
<context>
    <name>ui.joinPipelineSeveral</name>
    <message>
        <source>Add {count} tables to the pipeline</source>
        <translation>Incluir {count} tablas en el flujo</translation>
    </message>
</context>
<context>
    <name>ui.judge</name>
    <message>
        <source>Judge whether runs can be told apart</source>
        <translation>Valorar si las ejecuciones se distinguen</translation>
    </message>
</context>
<context>
    <name>ui.judgeBest</name>
    <message>
        <source>Judge the best runs row by row</source>
        <translation>Juzgar fila a fila las mejores ejecuciones</translation>
    </message>
</context>
<context>
    <name>ui.keepThreshold</name>
    <message>
        <source>Keep the threshold of the model of {name}</source>
        <translation>Guardar el umbral del modelo de {name}</translation>
    </message>
</context>
<context>
    <name>ui.listRuns</name>
    <message>
        <source>List the runs</source>
        <translation>Listar las ejecuciones</translation>
    </message>
</context>
<context>
    <name>ui.mapHarmonised</name>
    <message>
        <source>Change what {name} is made of</source>
        <translation>Cambiar de qué se hace {name}</translation>
    </message>
</context>
<context>
    <name>ui.markToMend</name>
    <message>
        <source>Note a finding of {table} as to be mended</source>
        <translation>Anotar como por corregir un hallazgo de {table}</translation>
    </message>
</context>
<context>
    <name>ui.metricsOfFolder</name>
    <message>
        <source>Figures on the validation rows</source>
        <translation>Cifras en las filas de validación</translation>
    </message>
</context>
<context>
    <name>ui.moreRejected</name>
    <message>
        <source>{count} more rows do not fit.</source>
        <translation>{count} filas más no encajan.</translation>
    </message>
</context>
<context>
    <name>ui.name</name>
    <message>
        <source>{name}</source>
        <translation>{name}</translation>
    </message>
</context>
<context>
    <name>ui.nameWanted</name>
    <message>
        <source>Give the run a name.</source>
        <translation>Dé un nombre a la ejecución.</translation>
    </message>
</context>
<context>
    <name>ui.notDrawnEarlier</name>
    <message>
        <source>Not drawn until the present model is evaluated.</source>
        <translation>No se dibuja hasta que se evalúe el modelo actual.</translation>
    </message>
</context>
<context>
    <name>ui.notDrawnNoRows</name>
    <message>
        <source>{run} is not drawn: its model or its prepared data are not here.</source>
        <translation>{run} no se dibuja: su modelo o sus datos preparados no están aquí.</translation>
    </message>
</context>
<context>
    <name>ui.oneTable</name>
    <message>
        <source>The file holds {count} tables; one is needed.</source>
        <translation>El archivo contiene {count} tablas; se necesita una.</translation>
    </message>
</context>
<context>
    <name>ui.openProject</name>
    <message>
        <source>Open the project in {folder}</source>
        <translation>Abrir el proyecto de {folder}</translation>
    </message>
</context>
<context>
    <name>ui.openTable</name>
    <message>
        <source>Open a table</source>
        <translation>Abrir una tabla</translation>
    </message>
</context>
<context>
    <name>ui.openTables</name>
    <message>
        <source>Open {what}</source>
        <translation>Abrir {what}</translation>
    </message>
</context>
<context>
    <name>ui.openVersion</name>
    <message>
        <source>Open a version of a table</source>
        <translation>Abrir una versión de una tabla</translation>
    </message>
</context>
<context>
    <name>ui.outsideChange</name>
    <message>
        <source>The project was changed from outside and read again.</source>
        <translation>El proyecto ha cambiado desde fuera y se ha vuelto a leer.</translation>
    </message>
</context>
<context>
    <name>ui.parameterPart</name>
    <message>
        <source>{parameter}: {part}</source>
        <translation>{parameter}: {part}</translation>
    </message>
</context>
<context>
    <name>ui.planImport</name>
    <message>
        <source>Look at the tables to import</source>
        <translation>Examinar las tablas por importar</translation>
    </message>
</context>
<context>
    <name>ui.plotRuns</name>
    <message>
        <source>Lay out the runs</source>
        <translation>Disponer las ejecuciones</translation>
    </message>
</context>
<context>
    <name>ui.predict</name>
    <message>
        <source>Predict the rows of {table}</source>
        <translation>Predecir las filas de {table}</translation>
    </message>
</context>
<context>
    <name>ui.predictTyped</name>
    <message>
        <source>Predict what was typed</source>
        <translation>Predecir lo escrito</translation>
    </message>
</context>
<context>
    <name>ui.predicted</name>
    <message>
        <source>Rows predicted: {count}.</source>
        <translation>Filas predichas: {count}.</translation>
    </message>
</context>
<context>
    <name>ui.previewApply</name>
    <message>
        <source>See what an experiment changes</source>
        <translation>Ver qué cambia un experimento</translation>
    </message>
</context>
<context>
    <name>ui.previewChange</name>
    <message>
        <source>See what a change of a table would do</source>
        <translation>Ver qué haría un cambio de una tabla</translation>
    </message>
</context>
<context>
    <name>ui.previewRecipe</name>
    <message>
        <source>Try the recipe</source>
        <translation>Probar la receta</translation>
    </message>
</context>
<context>
    <name>ui.proposeHarmonised</name>
    <message>
        <source>Propose a harmonised table</source>
        <translation>Proponer una tabla armonizada</translation>
    </message>
</context>
<context>
    <name>ui.quality.effect</name>
    <message>
        <source>See what a mend would do</source>
        <translation>Ver qué haría un arreglo</translation>
    </message>
</context>
<context>
    <name>ui.quality.key</name>
    <message>
        <source>See whether tables have changed</source>
        <translation>Ver si han cambiado las tablas</translation>
    </message>
</context>
<context>
    <name>ui.quality.report</name>
    <message>
        <source>Write a report on quality</source>
        <translation>Escribir un informe de calidad</translation>
    </message>
</context>
<context>
    <name>ui.quality.review</name>
    <message>
        <source>Look through the tables for what is wrong</source>
        <translation>Revisar las tablas en busca de lo que está mal</translation>
    </message>
</context>
<context>
    <name>ui.quality.rows</name>
    <message>
        <source>Find the rows of a finding</source>
        <translation>Buscar las filas de un hallazgo</translation>
    </message>
</context>
<context>
    <name>ui.queueExperiment</name>
    <message>
        <source>Queue an experiment</source>
        <translation>Poner un experimento en la cola</translation>
    </message>
</context>
<context>
    <name>ui.queueExperiments</name>
    <message>
        <source>Queue {count} experiments</source>
        <translation>Poner {count} experimentos en la cola</translation>
    </message>
</context>
<context>
    <name>ui.queueSweep</name>
    <message>
        <source>Queue the experiments of {file}</source>
        <translation>Poner en la cola los experimentos de {file}</translation>
    </message>
</context>
<context>
    <name>ui.queued</name>
    <message>
        <source>Put into the queue: {count}, from {first} to {last}.</source>
        <translation>En la cola: {count}, de {first} a {last}.</translation>
    </message>
</context>
<context>
    <name>ui.rawAndClean</name>
    <message>
        <source>{table}, raw and clean</source>
        <translation>{table}, en bruto y limpia</translation>
    </message>
</context>
<context>
    <name>ui.rawTable</name>
    <message>
        <source>Raw</source>
        <translation>En bruto</translation>
    </message>
</context>
<context>
    <name>ui.readEvaluations</name>
    <message>
        <source>Read matrices and curves</source>
        <translation>Leer matrices y curvas</translation>
    </message>
</context>
<context>
    <name>ui.readFacts</name>
    <message>
        <source>Read data and code of the chosen runs</source>
        <translation>Leer datos y código de las ejecuciones elegidas</translation>
    </message>
</context>
<context>
    <name>ui.readFeatures</name>
    <message>
        <source>Look at the columns of the clean tables</source>
        <translation>Mirar las columnas de las tablas limpias</translation>
    </message>
</context>
<context>
    <name>ui.readFunnel</name>
    <message>
        <source>Count the rows of each step</source>
        <translation>Contar las filas de cada paso</translation>
    </message>
</context>
<context>
    <name>ui.readMeanwhile</name>
    <message>
        <source>Look at what others changed in a table</source>
        <translation>Mirar qué cambiaron otros en una tabla</translation>
    </message>
</context>
<context>
    <name>ui.readModel</name>
    <message>
        <source>Read the model</source>
        <translation>Leer el modelo</translation>
    </message>
</context>
<context>
    <name>ui.readOffered</name>
    <message>
        <source>See what tables there are</source>
        <translation>Ver qué tablas hay</translation>
    </message>
</context>
<context>
    <name>ui.readPredictions</name>
    <message>
        <source>Read the kept predictions</source>
        <translation>Leer las predicciones guardadas</translation>
    </message>
</context>
<context>
    <name>ui.readProject</name>
    <message>
        <source>Read the project</source>
        <translation>Leer el proyecto</translation>
    </message>
</context>
<context>
    <name>ui.readRankings</name>
    <message>
        <source>Look at the rankings beside each other</source>
        <translation>Mirar las clasificaciones una junto a otra</translation>
    </message>
</context>
<context>
    <name>ui.readRecipe</name>
    <message>
        <source>Read the recipe</source>
        <translation>Leer la receta</translation>
    </message>
</context>
<context>
    <name>ui.readScores</name>
    <message>
        <source>Score the validation rows</source>
        <translation>Puntuar las filas de validación</translation>
    </message>
</context>
<context>
    <name>ui.readTables</name>
    <message>
        <source>Look through the tables</source>
        <translation>Revisar las tablas</translation>
    </message>
</context>
<context>
    <name>ui.readTrash</name>
    <message>
        <source>Look into the trash</source>
        <translation>Mirar en la papelera</translation>
    </message>
</context>
<context>
    <name>ui.readVersions</name>
    <message>
        <source>Read the versions of a table</source>
        <translation>Leer las versiones de una tabla</translation>
    </message>
</context>
<context>
    <name>ui.recordTable</name>
    <message>
        <source>Keep {table} as a version</source>
        <translation>Conservar {table} como versión</translation>
    </message>
</context>
<context>
    <name>ui.redo</name>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
</context>
<context>
    <name>ui.redone</name>
    <message>
        <source>Made again: {what}</source>
        <translation>Hecho de nuevo: {what}</translation>
    </message>
</context>
<context>
    <name>ui.removeExperiments</name>
    <message>
        <source>Remove experiments ({count})</source>
        <translation>Quitar experimentos ({count})</translation>
    </message>
</context>
<context>
    <name>ui.removeFeatureList</name>
    <message>
        <source>Remove the list of columns {name}</source>
        <translation>Quitar la lista de columnas {name}</translation>
    </message>
</context>
<context>
    <name>ui.removeHarmonised</name>
    <message>
        <source>Take the harmonised table {name} out of the project</source>
        <translation>Quitar del proyecto la tabla armonizada {name}</translation>
    </message>
</context>
<context>
    <name>ui.removeRule</name>
    <message>
        <source>Take a rule for {table} away</source>
        <translation>Quitar una regla para {table}</translation>
    </message>
</context>
<context>
    <name>ui.renameExperiment</name>
    <message>
        <source>Rename an experiment to {name}</source>
        <translation>Cambiar el nombre de un experimento a {name}</translation>
    </message>
</context>
<context>
    <name>ui.reservedTag</name>
    <message>
        <source>Tags that begin with podium. or mlflow. are not for people: {key}</source>
        <translation>Las etiquetas que empiezan por podium. o mlflow. no son para personas: {key}</translation>
    </message>
</context>
<context>
    <name>ui.restoreTable</name>
    <message>
        <source>Restore an earlier version of {table}</source>
        <translation>Restaurar una versión anterior de {table}</translation>
    </message>
</context>
<context>
    <name>ui.restoredSchema</name>
    <message>
        <source>With the version its columns and rules came back: {what}.</source>
        <translation>Con la versión han vuelto sus columnas y reglas: {what}.</translation>
    </message>
</context>
<context>
    <name>ui.reviewTable</name>
    <message>
        <source>Take a version of {table} into review</source>
        <translation>Poner en revisión una versión de {table}</translation>
    </message>
</context>
<context>
    <name>ui.rowRejected</name>
    <message>
        <source>Row {row} does not fit: {reason}</source>
        <translation>La fila {row} no encaja: {reason}</translation>
    </message>
</context>
<context>
    <name>ui.rowsLostAt</name>
    <message>
        <source>{table}: rows left out at “{step}”</source>
        <translation>{table}: filas descartadas en «{step}»</translation>
    </message>
</context>
<context>
    <name>ui.rowsOfStep</name>
    <message>
        <source>{table}: {step}</source>
        <translation>{table}: {step}</translation>
    </message>
</context>
<context>
    <name>ui.ruleWhereColumn</name>
    <message>
        <source>Only where the column</source>
        <translation>Solo donde la columna</translation>
    </message>
</context>
<context>
    <name>ui.ruleWhereIs</name>
    <message>
        <source>… stands so</source>
        <translation>… está en esta relación</translation>
    </message>
</context>
<context>
    <name>ui.ruleWhereValue</name>
    <message>
        <source>… to the value</source>
        <translation>… con el valor</translation>
    </message>
</context>
<context>
    <name>ui.rules.check</name>
    <message>
        <source>Check the rules</source>
        <translation>Comprobar las reglas</translation>
    </message>
</context>
<context>
    <name>ui.rules.rows</name>
    <message>
        <source>Find the rows that break a rule</source>
        <translation>Buscar las filas que incumplen una regla</translation>
    </message>
</context>
<context>
    <name>ui.rules.table</name>
    <message>
        <source>Read a table for a rule</source>
        <translation>Leer una tabla para una regla</translation>
    </message>
</context>
<context>
    <name>ui.rules.try</name>
    <message>
        <source>See what a rule would find</source>
        <translation>Ver qué encontraría una regla</translation>
    </message>
</context>
<context>
    <name>ui.runAll</name>
    <message>
        <source>Run all stages</source>
        <translation>Ejecutar todas las etapas</translation>
    </message>
</context>
<context>
    <name>ui.runColor0</name>
    <message>
        <source>Blue</source>
        <translation>Azul</translation>
    </message>
</context>
<context>
    <name>ui.runColor1</name>
    <message>
        <source>Vermilion</source>
        <translation>Bermellón</translation>
    </message>
</context>
<context>
    <name>ui.runColor2</name>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
</context>
<context>
    <name>ui.runColor3</name>
    <message>
        <source>Purple</source>
        <translation>Púrpura</translation>
    </message>
</context>
<context>
    <name>ui.runColor4</name>
    <message>
        <source>Orange</source>
        <translation>Naranja</translation>
    </message>
</context>
<context>
    <name>ui.runColor5</name>
    <message>
        <source>Sky blue</source>
        <translation>Celeste</translation>
    </message>
</context>
<context>
    <name>ui.runColor6</name>
    <message>
        <source>Black</source>
        <translation>Negro</translation>
    </message>
</context>
<context>
    <name>ui.runColor7</name>
    <message>
        <source>Yellow</source>
        <translation>Amarillo</translation>
    </message>
</context>
<context>
    <name>ui.runColor8</name>
    <message>
        <source>White</source>
        <translation>Blanco</translation>
    </message>
</context>
<context>
    <name>ui.runStage</name>
    <message>
        <source>Run stage {stage}</source>
        <translation>Ejecutar la etapa {stage}</translation>
    </message>
</context>
<context>
    <name>ui.runsDrawn</name>
    <message>
        <source>Drawn are the chosen and the newest runs, {count} of {all}.</source>
        <translation>Se dibujan las ejecuciones elegidas y las más nuevas, {count} de {all}.</translation>
    </message>
</context>
<context>
    <name>ui.samples</name>
    <message>
        <source>Samples</source>
        <translation>Muestras</translation>
    </message>
</context>
<context>
    <name>ui.samplesOf</name>
    <message>
        <source>Samples of {table}</source>
        <translation>Muestras de {table}</translation>
    </message>
</context>
<context>
    <name>ui.saveFeatureList</name>
    <message>
        <source>Save the list of columns {name}</source>
        <translation>Guardar la lista de columnas {name}</translation>
    </message>
</context>
<context>
    <name>ui.saveParameters</name>
    <message>
        <source>Save parameters</source>
        <translation>Guardar parámetros</translation>
    </message>
</context>
<context>
    <name>ui.saveRecipe</name>
    <message>
        <source>Save the recipe of {table}</source>
        <translation>Guardar la receta de {table}</translation>
    </message>
</context>
<context>
    <name>ui.saveSheet</name>
    <message>
        <source>Save the project sheet</source>
        <translation>Guardar la ficha del proyecto</translation>
    </message>
</context>
<context>
    <name>ui.showPrediction</name>
    <message>
        <source>Show a kept prediction</source>
        <translation>Mostrar una predicción guardada</translation>
    </message>
</context>
<context>
    <name>ui.sortTable</name>
    <message>
        <source>Sort and filter a table</source>
        <translation>Ordenar y filtrar una tabla</translation>
    </message>
</context>
<context>
    <name>ui.stageRan</name>
    <message>
        <source>{stage}: ran in {seconds} s. {reason}</source>
        <translation>{stage}: ejecutada en {seconds} s. {reason}</translation>
    </message>
</context>
<context>
    <name>ui.stageRestored</name>
    <message>
        <source>{stage}: taken from an earlier run. {reason}</source>
        <translation>{stage}: tomada de una ejecución anterior. {reason}</translation>
    </message>
</context>
<context>
    <name>ui.stageUnchanged</name>
    <message>
        <source>{stage}: already up to date. {reason}</source>
        <translation>{stage}: ya estaba al día. {reason}</translation>
    </message>
</context>
<context>
    <name>ui.tableAdded</name>
    <message>
        <source>{table}: new, {rows} {rows:row|rows}.</source>
        <translation>{table}: nueva, {rows} {rows:fila|filas}.</translation>
    </message>
</context>
<context>
    <name>ui.tableKept</name>
    <message>
        <source>{table}: kept with its history; no stage reads it.</source>
        <translation>{table}: guardada con su historia; ninguna etapa la lee.</translation>
    </message>
</context>
<context>
    <name>ui.tableReplaced</name>
    <message>
        <source>{table}: replaced, {rows} {rows:row|rows} now.</source>
        <translation>{table}: sustituida, ahora {rows} {rows:fila|filas}.</translation>
    </message>
</context>
<context>
    <name>ui.tableUnchanged</name>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se cambió nada.</translation>
    </message>
</context>
<context>
    <name>ui.tableVersion</name>
    <message>
        <source>{table}: version {version}. Rows new {added}, changed {changed}, gone {removed}; {rows} now.</source>
        <translation>{table}: versión {version}. Filas nuevas {added}, cambiadas {changed}, quitadas {removed}; ahora {rows}.</translation>
    </message>
</context>
<context>
    <name>ui.tablesImported</name>
    <message>
        <source>Tables imported: {count}.</source>
        <translation>Tablas importadas: {count}.</translation>
    </message>
</context>
<context>
    <name>ui.thresholdMark</name>
    <message>
        <source>{threshold}</source>
        <translation>{threshold}</translation>
    </message>
</context>
<context>
    <name>ui.unacceptFinding</name>
    <message>
        <source>No longer accept a finding of {table}</source>
        <translation>Dejar de aceptar un hallazgo de {table}</translation>
    </message>
</context>
<context>
    <name>ui.undo</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>ui.undone</name>
    <message>
        <source>Taken back: {what}</source>
        <translation>Deshecho: {what}</translation>
    </message>
</context>
<context>
    <name>ui.unexpected</name>
    <message>
        <source>Something unexpected went wrong: {what}.</source>
        <translation>Ha ocurrido algo inesperado: {what}.</translation>
    </message>
</context>
<context>
    <name>ui.unexpectedHint</name>
    <message>
        <source>The project is as it was before. Please report this message.</source>
        <translation>El proyecto está como antes. Le rogamos que nos comunique este mensaje.</translation>
    </message>
</context>
<context>
    <name>ui.unmarkToMend</name>
    <message>
        <source>Take back the note on a finding of {table}</source>
        <translation>Retirar la anotación de un hallazgo de {table}</translation>
    </message>
</context>
<context>
    <name>ui.workOnQueue</name>
    <message>
        <source>Experiments of the queue</source>
        <translation>Experimentos de la cola</translation>
    </message>
</context>
<context>
    <name>ui.writeFile</name>
    <message>
        <source>Write {file}</source>
        <translation>Escribir {file}</translation>
    </message>
</context>
<context>
    <name>ui.writeReport</name>
    <message>
        <source>Write the report {file}</source>
        <translation>Escribir el informe {file}</translation>
    </message>
</context>
<context>
    <name>versioning.badCondition</name>
    <message>
        <source>The condition “{condition}” is not understood.</source>
        <translation>No se entiende la condición «{condition}».</translation>
    </message>
</context>
<context>
    <name>versioning.badConditionHint</name>
    <message>
        <source>Write a column, a relation and a value, as in &quot;year &gt;= 2015&quot;, &quot;country one_of Spain, Peru&quot; or &quot;score missing&quot;. Columns: {columns}.</source>
        <translation>Escriba una columna, una relación y un valor, como en &quot;year &gt;= 2015&quot;, &quot;country one_of Spain, Peru&quot; o &quot;score missing&quot;. Columnas: {columns}.</translation>
    </message>
</context>
<context>
    <name>versioning.badDvcFile</name>
    <message>
        <source>This is not a file as `dvc add` writes it: “{key}” is missing or of the wrong kind.</source>
        <translation>Este archivo no es como los que escribe `dvc add`: falta «{key}» o es de otro tipo.</translation>
    </message>
</context>
<context>
    <name>versioning.badListing</name>
    <message>
        <source>A stored folder names a file that it must not name: “{path}”.</source>
        <translation>Una carpeta guardada nombra un archivo que no debe nombrar: «{path}».</translation>
    </message>
</context>
<context>
    <name>versioning.badReferenceName</name>
    <message>
        <source>“{name}” cannot be used as a name.</source>
        <translation>«{name}» no se puede usar como nombre.</translation>
    </message>
</context>
<context>
    <name>versioning.badRule</name>
    <message>
        <source>A rule needs a column, a relation (is) and a value.</source>
        <translation>Una regla necesita una columna, una relación (is) y un valor.</translation>
    </message>
</context>
<context>
    <name>versioning.badRwlock</name>
    <message>
        <source>DVC&apos;s file of running stages cannot be read.</source>
        <translation>No se puede leer el archivo de DVC con las etapas en marcha.</translation>
    </message>
</context>
<context>
    <name>versioning.badSchema</name>
    <message>
        <source>This is no schema of a table: {key} is missing or of the wrong kind.</source>
        <translation>Esto no es el esquema de una tabla: {key} falta o es de otra clase.</translation>
    </message>
</context>
<context>
    <name>versioning.badSchemaHint</name>
    <message>
        <source>Take the file back from an earlier version.</source>
        <translation>Recupere el archivo de una versión anterior.</translation>
    </message>
</context>
<context>
    <name>versioning.bareRepository</name>
    <message>
        <source>This version history has no folder of files (it is bare).</source>
        <translation>Este historial de versiones no tiene carpeta de archivos (es «bare»).</translation>
    </message>
</context>
<context>
    <name>versioning.busy</name>
    <message>
        <source>Another program is working on this project.</source>
        <translation>Otro programa está trabajando en este proyecto.</translation>
    </message>
</context>
<context>
    <name>versioning.busyPath</name>
    <message>
        <source>{path} is being worked on by “{command}” (process {pid}).</source>
        <translation>«{command}» (proceso {pid}) está trabajando con {path}.</translation>
    </message>
</context>
<context>
    <name>versioning.busyProcess</name>
    <message>
        <source>Another program is working on this project: {program} (process {pid}).</source>
        <translation>Otro programa está trabajando en este proyecto: {program} (proceso {pid}).</translation>
    </message>
</context>
<context>
    <name>versioning.cannotRead</name>
    <message>
        <source>The version history cannot be read: {message}.</source>
        <translation>No se puede leer el historial de versiones: {message}.</translation>
    </message>
</context>
<context>
    <name>versioning.cannotWrite</name>
    <message>
        <source>The version history cannot be written: {message}.</source>
        <translation>No se puede escribir el historial de versiones: {message}.</translation>
    </message>
</context>
<context>
    <name>versioning.cellMissing</name>
    <message>
        <source>{column} is missing, but must not be.</source>
        <translation>Falta {column}, y no debe faltar.</translation>
    </message>
</context>
<context>
    <name>versioning.cellRule</name>
    <message>
        <source>“{value}” in {column} breaks the rule {rule}.</source>
        <translation>«{value}» en {column} incumple la regla {rule}.</translation>
    </message>
</context>
<context>
    <name>versioning.cellType</name>
    <message>
        <source>“{value}” in {column} is no {type}.</source>
        <translation>«{value}» en {column} no es {type}.</translation>
    </message>
</context>
<context>
    <name>versioning.columnThere</name>
    <message>
        <source>The table has a column {column} already.</source>
        <translation>La tabla ya tiene una columna {column}.</translation>
    </message>
</context>
<context>
    <name>versioning.conditionType</name>
    <message>
        <source>The column {column} holds another type: {type}.</source>
        <translation>La columna {column} es de otro tipo: {type}.</translation>
    </message>
</context>
<context>
    <name>versioning.corruptObject</name>
    <message>
        <source>The stored content {md5} was changed on disk: its bytes no longer match its hash.</source>
        <translation>El contenido guardado {md5} fue modificado en el disco: sus bytes ya no coinciden con su huella.</translation>
    </message>
</context>
<context>
    <name>versioning.dropKey</name>
    <message>
        <source>{column} is part of the key and cannot be dropped.</source>
        <translation>{column} es parte de la clave y no se puede quitar.</translation>
    </message>
</context>
<context>
    <name>versioning.dropKeyHint</name>
    <message>
        <source>Set another key in the same step.</source>
        <translation>Fije otra clave en el mismo paso.</translation>
    </message>
</context>
<context>
    <name>versioning.foreignOwner</name>
    <message>
        <source>This folder belongs to another user of this computer, and git does not trust it.</source>
        <translation>Esta carpeta pertenece a otro usuario de este equipo y git no confía en ella.</translation>
    </message>
</context>
<context>
    <name>versioning.gitCommitFailed</name>
    <message>
        <source>git refused to save this state: {message}</source>
        <translation>git se negó a guardar este estado: {message}</translation>
    </message>
</context>
<context>
    <name>versioning.hintBadDvcFile</name>
    <message>
        <source>Import the table again, or take the file back from the version history.</source>
        <translation>Importe la tabla de nuevo o recupere el archivo del historial de versiones.</translation>
    </message>
</context>
<context>
    <name>versioning.hintBadListing</name>
    <message>
        <source>Nothing was changed. Fetch the folder again from where it came.</source>
        <translation>No se cambió nada. Traiga de nuevo la carpeta desde su origen.</translation>
    </message>
</context>
<context>
    <name>versioning.hintBadReferenceName</name>
    <message>
        <source>Leave out spaces and the characters ~ ^ : ? * [ \ and do not begin or end a part with a dot.</source>
        <translation>Evite los espacios y los caracteres ~ ^ : ? * [ \ y no empiece ni termine ninguna parte con un punto.</translation>
    </message>
</context>
<context>
    <name>versioning.hintBadRwlock</name>
    <message>
        <source>Where nothing is running, this file may be removed.</source>
        <translation>Si no hay nada en marcha, este archivo se puede eliminar.</translation>
    </message>
</context>
<context>
    <name>versioning.hintBareRepository</name>
    <message>
        <source>Clone it and open the clone.</source>
        <translation>Clónelo y abra el clon.</translation>
    </message>
</context>
<context>
    <name>versioning.hintBusy</name>
    <message>
        <source>Wait until it has finished, or end it, and try again.</source>
        <translation>Espere a que termine, o termínelo, e inténtelo de nuevo.</translation>
    </message>
</context>
<context>
    <name>versioning.hintCorruptObject</name>
    <message>
        <source>Remove this file and run the stage again, or fetch it from a remote storage.</source>
        <translation>Elimine este archivo y ejecute la etapa de nuevo, o tráigalo de un almacén remoto.</translation>
    </message>
</context>
<context>
    <name>versioning.hintGitCommitFailed</name>
    <message>
        <source>A hook or the signing of commits, both set up in git on this computer, said no.</source>
        <translation>Lo rechazó un «hook» o la firma de commits, ambos configurados en git en este equipo.</translation>
    </message>
</context>
<context>
    <name>versioning.hintGitCorrupt</name>
    <message>
        <source>The version history is damaged. Run `git fsck` to see what is affected.</source>
        <translation>El historial de versiones está dañado. Ejecute `git fsck` para ver qué está afectado.</translation>
    </message>
</context>
<context>
    <name>versioning.hintGitLocked</name>
    <message>
        <source>Another program is changing the version history. Wait until it has finished; where none is running, a file ending in .lock was left in the folder .git and may be removed.</source>
        <translation>Otro programa está cambiando el historial de versiones. Espere a que termine; si no hay ninguno en marcha, quedó un archivo terminado en .lock en la carpeta .git y se puede eliminar.</translation>
    </message>
</context>
<context>
    <name>versioning.hintMissingObject</name>
    <message>
        <source>Fetch it from a remote storage, or run the stage that makes it again.</source>
        <translation>Tráigalo de un almacén remoto o ejecute de nuevo la etapa que lo produce.</translation>
    </message>
</context>
<context>
    <name>versioning.hintNoRepository</name>
    <message>
        <source>Create a project here first: podium init.</source>
        <translation>Cree primero un proyecto aquí: podium init.</translation>
    </message>
</context>
<context>
    <name>versioning.hintOwner</name>
    <message>
        <source>Take the folder over, or trust it with: git config --global --add safe.directory &apos;{folder}&apos;</source>
        <translation>Cambie el propietario de la carpeta o confíe en ella con: git config --global --add safe.directory &apos;{folder}&apos;</translation>
    </message>
</context>
<context>
    <name>versioning.hintReferenceMoved</name>
    <message>
        <source>Look at the new state and try again.</source>
        <translation>Revise el nuevo estado e inténtelo de nuevo.</translation>
    </message>
</context>
<context>
    <name>versioning.keyColumnMissing</name>
    <message>
        <source>The rows have no column {column}, which is part of the key.</source>
        <translation>Las filas no tienen la columna {column}, que es parte de la clave.</translation>
    </message>
</context>
<context>
    <name>versioning.keyMissing</name>
    <message>
        <source>A part of the key is missing: {key}.</source>
        <translation>Falta una parte de la clave: {key}.</translation>
    </message>
</context>
<context>
    <name>versioning.keyNames</name>
    <message>
        <source>The key does not name one row: {key} stands in several rows of the table.</source>
        <translation>La clave no señala una sola fila: {key} está en varias filas de la tabla.</translation>
    </message>
</context>
<context>
    <name>versioning.keyNamesHint</name>
    <message>
        <source>Merge by more columns, or delete the repeated rows first.</source>
        <translation>Combine por más columnas, o borre antes las filas repetidas.</translation>
    </message>
</context>
<context>
    <name>versioning.keyTaken</name>
    <message>
        <source>A row with {key} is in the table already.</source>
        <translation>Ya hay en la tabla una fila con {key}.</translation>
    </message>
</context>
<context>
    <name>versioning.keyTwice</name>
    <message>
        <source>{key} stands in more than one row.</source>
        <translation>{key} está en más de una fila.</translation>
    </message>
</context>
<context>
    <name>versioning.missingObject</name>
    <message>
        <source>The stored content {md5} is not on this computer.</source>
        <translation>El contenido guardado {md5} no está en este equipo.</translation>
    </message>
</context>
<context>
    <name>versioning.noColumn</name>
    <message>
        <source>The table has no column {column}.</source>
        <translation>La tabla no tiene la columna {column}.</translation>
    </message>
</context>
<context>
    <name>versioning.noColumnHint</name>
    <message>
        <source>Its columns are: {columns}.</source>
        <translation>Sus columnas son: {columns}.</translation>
    </message>
</context>
<context>
    <name>versioning.noColumnLeft</name>
    <message>
        <source>A table needs a column.</source>
        <translation>Una tabla necesita al menos una columna.</translation>
    </message>
</context>
<context>
    <name>versioning.noKey</name>
    <message>
        <source>The table has no key to merge by.</source>
        <translation>La tabla no tiene clave por la que combinar.</translation>
    </message>
</context>
<context>
    <name>versioning.noKeyHint</name>
    <message>
        <source>Name its columns with --on, or set it once: podium data schema TABLE --set-key COLUMNS.</source>
        <translation>Nombre sus columnas con --on, o fíjela una vez: podium data schema TABLA --set-key COLUMNAS.</translation>
    </message>
</context>
<context>
    <name>versioning.noRepository</name>
    <message>
        <source>This folder has no version history.</source>
        <translation>Esta carpeta no tiene historial de versiones.</translation>
    </message>
</context>
<context>
    <name>versioning.noRule</name>
    <message>
        <source>The table has no rule {rule}.</source>
        <translation>La tabla no tiene la regla {rule}.</translation>
    </message>
</context>
<context>
    <name>versioning.noTableList</name>
    <message>
        <source>The folder has no list of the parts of a table.</source>
        <translation>La carpeta no tiene la lista de las partes de una tabla.</translation>
    </message>
</context>
<context>
    <name>versioning.noTableListHint</name>
    <message>
        <source>A table is a CSV file, or a folder that Podium made of one when it was first changed.</source>
        <translation>Una tabla es un archivo CSV, o la carpeta que Podium hizo de él cuando se cambió por primera vez.</translation>
    </message>
</context>
<context>
    <name>versioning.notAHash</name>
    <message>
        <source>“{text}” is not the hash of a stored content.</source>
        <translation>«{text}» no es la huella de un contenido guardado.</translation>
    </message>
</context>
<context>
    <name>versioning.notAnId</name>
    <message>
        <source>“{id}” is not the id of a saved state (40 hexadecimal digits).</source>
        <translation>«{id}» no es el identificador de un estado guardado (40 cifras hexadecimales).</translation>
    </message>
</context>
<context>
    <name>versioning.operationLock</name>
    <message>
        <source>Locking the project</source>
        <translation>Bloqueo del proyecto</translation>
    </message>
</context>
<context>
    <name>versioning.operationRead</name>
    <message>
        <source>Reading a file</source>
        <translation>Lectura de un archivo</translation>
    </message>
</context>
<context>
    <name>versioning.otherColumns</name>
    <message>
        <source>The table does not have the columns of its schema: {found} instead of {expected}.</source>
        <translation>La tabla no tiene las columnas de su esquema: {found} en lugar de {expected}.</translation>
    </message>
</context>
<context>
    <name>versioning.otherColumnsHint</name>
    <message>
        <source>Keep the file as it is now with &quot;podium data record TABLE --new-columns&quot;, or restore an earlier version.</source>
        <translation>Conserve el archivo como está con &quot;podium data record TABLA --new-columns&quot;, o restaure una versión anterior.</translation>
    </message>
</context>
<context>
    <name>versioning.partGone</name>
    <message>
        <source>The part {part} of the table is not there.</source>
        <translation>La parte {part} de la tabla no está.</translation>
    </message>
</context>
<context>
    <name>versioning.partGoneHint</name>
    <message>
        <source>Restore an earlier version of the table.</source>
        <translation>Restaure una versión anterior de la tabla.</translation>
    </message>
</context>
<context>
    <name>versioning.referenceMoved</name>
    <message>
        <source>“{name}” was changed by another program in the meantime (expected {expected}, found {found}).</source>
        <translation>Otro programa cambió «{name}» entretanto (se esperaba {expected}, se encontró {found}).</translation>
    </message>
</context>
<context>
    <name>versioning.typeBoolean</name>
    <message>
        <source>True or False</source>
        <translation>valor True o False</translation>
    </message>
</context>
<context>
    <name>versioning.typeDate</name>
    <message>
        <source>date such as 2015-03-01</source>
        <translation>fecha como 2015-03-01</translation>
    </message>
</context>
<context>
    <name>versioning.typeInteger</name>
    <message>
        <source>whole number</source>
        <translation>número entero</translation>
    </message>
</context>
<context>
    <name>versioning.typeReal</name>
    <message>
        <source>number</source>
        <translation>número</translation>
    </message>
</context>
<context>
    <name>versioning.typeText</name>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
</context>
<context>
    <name>versioning.unknownColumns</name>
    <message>
        <source>The rows have columns that the table does not have: {columns}.</source>
        <translation>Las filas tienen columnas que la tabla no tiene: {columns}.</translation>
    </message>
</context>
<context>
    <name>versioning.unknownColumnsHint</name>
    <message>
        <source>Leave them out, or give the table the column first: podium data schema TABLE --add-column NAME:TYPE.</source>
        <translation>Quítelas, o dé antes la columna a la tabla: podium data schema TABLA --add-column NOMBRE:TIPO.</translation>
    </message>
</context>
</TS>
