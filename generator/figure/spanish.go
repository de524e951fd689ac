package figure

// spanish reads decimals behind a comma or a point, and thousands between
// spaces, as the academies ask, or points, as most of Spain writes: 2.500 is
// 2500, and 2.5 is two and a half. Where America writes 2,500 for that, it is
// read as a decimal. https://www.rae.es/dpd/números
var spanish = lexicon{
	points:    ",.",
	mark:      '.',
	spaced:    true,
	timePoint: true,
	twelve:    true,
	weekdays:  [7]string{"lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"},
	bound: map[Bound]bounded{
		AtLeast: {
			before: []string{"más de", "al menos", "por lo menos", "como mínimo"},
			behind: []string{"o más", "y más", "al menos", "como mínimo", "por lo menos"},
		},
		AtMost: {
			before: []string{"menos de", "como máximo", "hasta", "casi"},
			behind: []string{"o menos", "como máximo"},
		},
	},
	turned:        set("más", "menos"),
	denied:        set("no", "nunca", "ni", "sin", "jamás", "tampoco"),
	per:           []string{"por", "al", "a la", "cada"},
	times:         []string{"veces"},
	whole:         map[string]string{"días de": "7", "días de cada": "7", "días sobre": "7", "horas de": "24", "h/": "24"},
	anniversaries: set("aniversario", "cumpleaños"),
	between:       "entre",
	morning:       []string{"de la mañana", "de la madrugada"},
	evening:       []string{"de la tarde", "de la noche"},
	quarters:      map[int]string{15: "y cuarto", 105: "menos cuarto"},
	decades:       []string{"años", "década de", "década de los", "decenio de"},
	atHour:        set("las", "la", "a"),
	signs:         map[string]int{"k": 3, "M": 6},
	signApart:     true,
	ordinals:      set("º", "ª", "er", "o", "a", "os", "as"),
	point:         true,

	words: map[kind]map[string]int{
		one:  {"un": 1, "uno": 1, "una": 1},
		unit: {"dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9},
		teen: {
			"diez": 10, "once": 11, "doce": 12, "trece": 13, "catorce": 14, "quince": 15,
			"dieciséis": 16, "diecisiete": 17, "dieciocho": 18, "diecinueve": 19,
			"veinte": 20, "veintiún": 21, "veintiuno": 21, "veintiuna": 21, "veintidós": 22, "veintitrés": 23,
			"veinticuatro": 24, "veinticinco": 25, "veintiséis": 26, "veintisiete": 27, "veintiocho": 28, "veintinueve": 29,
		},
		ten: {
			"treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90,
		},
		hundred: {
			"cien": 100, "ciento": 100, "doscientos": 200, "doscientas": 200, "trescientos": 300, "trescientas": 300,
			"cuatrocientos": 400, "cuatrocientas": 400, "quinientos": 500, "quinientas": 500,
			"seiscientos": 600, "seiscientas": 600, "setecientos": 700, "setecientas": 700,
			"ochocientos": 800, "ochocientas": 800, "novecientos": 900, "novecientas": 900,
		},
		scale: {
			"mil": 1000, "millón": 1_000_000, "millones": 1_000_000, "millardo": 1_000_000_000,
			"millardos": 1_000_000_000, "billón": 1_000_000_000_000, "billones": 1_000_000_000_000,
		},
		about: {
			"decena": 10, "decenas": 10, "docena": 12, "docenas": 12, "quincena": 15, "veintena": 20, "treintena": 30,
			"cuarentena": 40, "cincuentena": 50, "centena": 100, "centenas": 100, "centenar": 100, "centenares": 100,
			"cientos": 100, "millar": 1000, "millares": 1000, "miles": 1000,
		},
		joining: {"y": 0},
		half:    {"medio": 0, "media": 0},
		percent: {"por": 0},
		century: {"siglo": 0, "siglos": 0},
		month: {
			"enero": 1, "febrero": 2, "marzo": 3, "abril": 4, "mayo": 5, "junio": 6, "julio": 7, "agosto": 8,
			"septiembre": 9, "setiembre": 9, "octubre": 10, "noviembre": 11, "diciembre": 12,
		},
	},
	uses: map[string]use{
		"millones": plural, "millardos": plural, "billones": plural, "decenas": plural, "docenas": plural,
		"centenas": plural, "centenares": plural, "cientos": plural, "millares": plural, "miles": plural,
		"quincena": beforeOf, "cuarentena": beforeOf,
	},

	nth: map[kind]map[string]int{
		one: {"primer": 1, "primero": 1, "primera": 1, "primeros": 1, "primeras": 1},
		unit: {
			"segundo": 2, "segunda": 2, "tercer": 3, "tercero": 3, "tercera": 3, "cuarto": 4, "cuarta": 4, "quinto": 5,
			"quinta": 5, "sexto": 6, "sexta": 6, "séptimo": 7, "séptima": 7, "octavo": 8, "octava": 8, "noveno": 9, "novena": 9,
		},
		teen: {"décimo": 10, "décima": 10, "undécimo": 11, "undécima": 11, "duodécimo": 12, "duodécima": 12},
		ten:  {"vigésimo": 20, "vigésima": 20, "trigésimo": 30, "trigésima": 30},
	},
	fractions: map[string]int{"tercio": 3, "cuarto": 4, "quinto": 5, "sexto": 6, "octavo": 8, "décimo": 10},
	severalOf: map[string]int{
		"tercios": 3, "cuartos": 4, "quintos": 5, "sextos": 6, "octavos": 8, "décimos": 10,
		"terceras partes": 3, "cuartas partes": 4, "quintas partes": 5, "décimas partes": 10,
	},
	ofPart: []string{"de", "del"},
	loosely: map[string][]string{
		"ambos": {"2"}, "ambas": {"2"}, "par": {"2"}, "pares": {"2"}, "doble": {"2"}, "dúo": {"2"}, "trío": {"3"}, "triple": {"3"},
		"trimestre": {"3"}, "trimestral": {"3"}, "semestre": {"6"}, "semestral": {"6"}, "bimensual": {"2"}, "década": {"10"}, "mitad": {"1/2"},
		"quincenal": {"14d", "15d"}, "mediodía": {"12:00"}, "medianoche": {"0:00", "24:00"},
	},
	idioms: []string{"dos pasos de", "cuatro costados", "mil y un"},

	bare:      true,
	halfApart: true,
	and:       joinsUnits,

	endings: "s",
	noPlurals: set("los", "las", "más", "menos", "tras", "sus", "mis", "tus", "nos", "además", "después", "antes",
		"entonces", "pues", "jamás", "quizás"),
	ofThing:   []string{"de"},
	ofMonth:   []string{"de"},
	ofYear:    []string{"de", "del"},
	openNames: true,

	inMonth:   set("en", "de", "desde", "hasta"),
	nounFirst: true,
	things: thingsNamed(map[Things]string{
		Persons: "persona personas gente exiliado exiliados exiliada exiliadas refugiado refugiados refugiada refugiadas migrante " +
			"migrantes solicitante solicitantes habitante habitantes residente residentes extranjero extranjeros alumno " +
			"alumnos alumna alumnas estudiante estudiantes niño niños niña niñas menor menores adulto adultos joven jóvenes " +
			"mujer mujeres hombre hombres voluntario voluntarios voluntaria voluntarias empleado empleados miembro miembros " +
			"ciudadano ciudadanos ciudadana ciudadanas participante participantes alcalde alcaldes vecino vecinos vecina " +
			"vecinas puesto puestos contrato contratos",
		Households: "familia familias hogar hogares pareja parejas",
		Beds:       "plaza plazas cama camas alojamiento alojamientos",
		Homes: "vivienda viviendas piso pisos casa casas apartamento apartamentos hogar hogares alojamiento alojamientos " +
			"edificio edificios",
		Rooms: "habitación habitaciones cuarto cuartos sala salas",
		Towns: "municipio municipios ciudad ciudades pueblo pueblos ayuntamiento ayuntamientos provincia provincias región " +
			"regiones territorio territorios isla islas barrio barrios miembro miembros " +
			"socio socios",
		Bodies: "asociación asociaciones organización organizaciones entidad entidades socio socios empresa empresas colectivo " +
			"colectivos institución instituciones ONG red redes miembro miembros",
		Meals: "comida comidas", Jobs: "empleo empleos puesto puestos contrato contratos",
		Schools:   "escuela escuelas colegio colegios universidad universidades clase clases",
		Languages: "lengua lenguas idioma idiomas", Countries: "país países nacionalidad nacionalidades",
		Meetings: "taller talleres sesión sesiones reunión reuniones curso cursos clase clases visita visitas",
		Vehicles: "autobús autobuses bicicleta bicicletas vehículo vehículos coche coches camión camiones barco barcos",
		Years:    "año años", Months: "mes meses", Weeks: "semana semanas", Days: "día días noche noches",
		Hours: "hora horas h", Minutes: "minuto minutos min", Kilometres: "km kilómetro kilómetros", Hectares: "hectárea hectáreas ha",
	}),
	elsewhere: set("el", "la", "los", "las", "un", "una", "unos", "unas", "del", "al", "a", "en", "por", "para", "con", "sin", "entre",
		"y", "o", "que", "quien", "donde", "es", "son", "ha", "han", "se", "no", "según", "tras", "desde", "contra", "veces", "de"),
}
