package search

import stemmer "github.com/blevesearch/snowballstem/english"

var english = rules{
	stem: stemmer.Stem,
	none: "a about above after again all also am an and any are as at be because been before being below between both but by can could " +
		"d did do does doing don during each few for from further had has have having he her here hers him his how i if in into is it its " +
		"ll m may me more most my no nor not of off on once only or other our out over own re s same shall she should so some such t than that the " +
		"their them then there these they this those through to too under until up us ve very was we were what when where which while who " +
		"whom whose why will with would you your " +
		"find get know like looking need want",
}
