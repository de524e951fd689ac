package search

import stemmer "github.com/blevesearch/snowballstem/spanish"

var spanish = rules{
	stem: stemmer.Stem,
	none: "a al algo algun alguna algunas algunos ante antes asi aun aunque cada como con contra cual cuales cuando cuanto de del desde donde " +
		"dos e el ella ellas ellos en entre era eran es esa esas ese eso esos esta estaba estan estar estas este esto estos fue fueron ha habia " +
		"han hasta hay la las le les lo los mas me mi mis muy ni no nos nosotros o os otra otras otro otros para pero poco por porque que quien " +
		"quienes se sea segun ser si sin sobre son su sus tambien tan te tiene tienen todo todos tu tus un una unas uno unos y ya yo",
}
