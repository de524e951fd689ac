recueil("fr","p",0,["Saint-Denis","93","territoires/saint-denis.html",48940,2360,"2 fiches"])
