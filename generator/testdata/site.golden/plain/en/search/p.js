recueil("en","p",0,["Saint-Denis","93","territories/saint-denis.html",48940,2360,"2 sheets"])
