recueil("fr","p",0,"territoires/",["Saint-Denis",48940,2360,2,"saint-denis"])
