package search

import stemmer "github.com/blevesearch/snowballstem/french"

var french = rules{
	stem:   stemmer.Stem,
	plural: "s",
	none: "a ai aie ainsi alors as au aucun aucune aussi autre autres aux avaient avait avant avec avez avoir avons ayant " +
		"bien c ca car ce ceci cela celle celles celui ces cet cette ceux chaque chez combien comme comment d dans de depuis des donc " +
		"dont du elle elles en entre es est et etait etaient etant etes etre eu eux fait faire faut font furent fut hors ici il ils " +
		"j je jusqu jusque l la le les leur leurs lors lorsqu lorsque lui m ma mais me meme memes mes moi mon n ne ni nos notre nous on ont " +
		"or ou par parce pas pendant peu peut peuvent plus plusieurs pour pourquoi pu puis puisque qu quand que quel quelle quelles quels " +
		"qui quoi s sa sans se selon sera seront ses si soi soit son sont sous suis sur t ta tandis te tel telle tels tes toi ton tous tout " +
		"toute toutes tres trop tu un une va vers voici voila vos votre vous y " +
		"aimerais aimerait besoin cherche chercher dois doit doivent existe existent peux puis savoir sait trouve trouver veut veux voudrais voudrait",
}
