recueil("en","p",0,"territories/",["Saint-Denis",48940,2360,2,"saint-denis"])
