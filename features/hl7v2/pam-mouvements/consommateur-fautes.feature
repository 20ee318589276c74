# language: fr
@volet:PAM.fr-mouvements @version:2.11 @acteur:consommateur-mouvements @niveau:N1
Fonctionnalité: Refuser ou écarter les mouvements fautifs

  Le simulateur « PES » transmet des messages auxquels il manque ce que la norme exige, ou qui contredisent ce que le système testé
  sait déjà du patient. Chaque fois, ce que le système conserve compte autant que ce qu'il répond.

  Contexte:
    Étant donné le système testé dans le rôle « consommateur de mouvements (PEC) », relié au simulateur « PES »

  @severite:critique @exi:PAM-EX-PEC-VENUE-REQUISE
  Scénario: Une admission sans numéro de venue est refusée, et le champ désigné
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Quand le simulateur « PES » transmet l'admission de ce patient (A01) sans numéro de venue
    Alors le système testé acquitte le message par « AE »
    Et l'acquittement désigne le champ « PV1-19 » avec le code d'erreur « 101 »
    Et le système testé n'enregistre aucun mouvement pour ce patient

  @exi:PAM-EX-PEC-MOUVEMENT-REQUIS
  Scénario: Une admission sans identifiant de mouvement est refusée, et le champ désigné
    Étant donné le patient de test « Karim TESTBENALI », d'identité qualifiée
    Quand le simulateur « PES » transmet l'admission de ce patient (A01) sans identifiant de mouvement
    Alors le système testé acquitte le message par « AE »
    Et l'acquittement désigne le champ « ZBE-1 » avec le code d'erreur « 101 »
    Et le système testé n'enregistre aucun mouvement pour ce patient

  @exi:PAM-EX-PEC-ORIGINE-REQUISE
  Scénario: Une annulation sans événement d'origine est refusée, et l'admission demeure
    Étant donné le patient de test « Hugo TESTACCUEIL », d'identité provisoire
    Et l'admission de ce patient (A01), transmise par le simulateur « PES » et acquittée
    Quand le simulateur « PES » transmet l'annulation de l'admission (A11) sans événement d'origine
    Alors le système testé acquitte le message par « AE »
    Et l'acquittement désigne le champ « ZBE-6 » avec le code d'erreur « 101 »
    Et la venue de ce patient est en cours dans le système testé

  @exi:PAM-EX-PEC-ACTION-CONNUE
  Scénario: Une action hors table est refusée, et le champ désigné
    Étant donné le patient de test « Ange TESTCOLONNA », d'identité qualifiée
    Quand le simulateur « PES » transmet l'admission de ce patient (A01), avec « AJOUT » en « ZBE-4 »
    Alors le système testé acquitte le message par « AE »
    Et l'acquittement désigne le champ « ZBE-4 » avec le code d'erreur « 103 »
    Et le système testé n'enregistre aucun mouvement pour ce patient

  @severite:critique @exi:PAM-EX-PEC-DEJA-ADMIS
  Scénario: L'admission d'un patient déjà admis est refusée
    Étant donné le patient de test « Léa TESTPETIT », d'identité qualifiée
    Et l'admission de ce patient (A01), transmise par le simulateur « PES » et acquittée
    Quand le simulateur « PES » transmet une seconde admission de ce patient (A01), sous une autre venue
    Alors le système testé acquitte le message par « AE »
    Et le système testé conserve 1 mouvement pour ce patient

  @severite:critique @exi:PAM-EX-PEC-SANS-OBJET
  Scénario: L'annulation d'une admission inconnue est écartée sans erreur
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Quand le simulateur « PES » transmet l'annulation (A11) d'une admission qui n'a jamais été transmise
    Alors le système testé acquitte le message par « AA »
    Et le système testé n'enregistre aucun mouvement pour ce patient

  @exi:PAM-EX-PEC-SANS-OBJET
  Scénario: La sortie d'un patient sans venue ouverte est écartée sans erreur
    Étant donné le patient de test « Karim TESTBENALI », d'identité qualifiée
    Quand le simulateur « PES » transmet la sortie (A03) d'une venue qui n'a jamais été ouverte
    Alors le système testé acquitte le message par « AA »
    Et le système testé n'enregistre aucun mouvement pour ce patient

  @exi:PAM-EX-PEC-SANS-OBJET
  Scénario: La réattribution d'un dossier inconnu est écartée sans erreur
    Étant donné le patient de test « Zoé-Anaïs TEST D'ETE », d'identité qualifiée
    Et l'autre patient de test « Léa TESTPETIT », d'identité qualifiée
    Et l'admission de ce patient (A01), transmise par le simulateur « PES » et acquittée
    Quand le simulateur « PES » transmet la réattribution d'un dossier administratif inconnu à l'autre patient (A44)
    Alors le système testé acquitte le message par « AA »
    Et le système testé ne rattache pas ce dossier administratif à l'autre patient
    Et le système testé conserve 1 mouvement pour ce patient

  @severite:critique @exi:PAM-EX-PEC-INATTENDU
  Scénario: La mutation d'un patient dont l'admission n'a pas été reçue est enregistrée
    Étant donné le patient de test « Léa TESTPETIT », d'identité qualifiée
    Quand le simulateur « PES » transmet la mutation (A02) d'une venue qui n'a jamais été ouverte
    Alors le système testé acquitte le message par « AA »
    Et le système testé enregistre le mouvement dans l'UF d'hébergement « 6270 »
    Et la venue de ce patient est en cours dans le système testé

  @exi:PAM-EX-PEC-INATTENDU
  Scénario: L'hospitalisation d'un patient dont l'arrivée aux urgences n'a pas été reçue est enregistrée
    Étant donné le patient de test « Hugo TESTACCUEIL », d'identité provisoire
    Quand le simulateur « PES » transmet le passage en hospitalisation (A06) d'une venue qui n'a jamais été ouverte
    Alors le système testé acquitte le message par « AA »
    Et la venue de ce patient est en cours dans le système testé
    Et la classe de la venue est « I » dans le système testé

  @severite:critique @exi:PAM-EX-PEC-INCONNU
  Scénario: La mise à jour d'un mouvement inconnu est refusée
    Étant donné le patient de test « Ange TESTCOLONNA », d'identité qualifiée
    Et l'admission de ce patient (A01), transmise par le simulateur « PES » et acquittée
    Quand le simulateur « PES » transmet la mise à jour (Z99) d'un mouvement inconnu
    Alors le système testé acquitte le message par « AE »
    Et le système testé conserve 1 mouvement pour ce patient
    Et le mouvement courant de ce patient est dans l'UF d'hébergement « 6268 »

  @exi:PAM-EX-PEC-EVENEMENT
  Scénario: Un événement inconnu est ignoré
    Étant donné le patient de test « Hugo TESTACCUEIL », d'identité provisoire
    Quand le simulateur « PES » transmet l'admission de ce patient (A01), avec « A99 » en « MSH-9.2 »
    Alors le système testé n'enregistre aucun mouvement pour ce patient

  @severite:critique @requiert:doublons @exi:PAM-EX-PEC-DOUBLON
  Scénario: Une admission reçue deux fois n'est enregistrée qu'une fois
    Étant donné le patient de test « Zoé-Anaïs TEST D'ETE », d'identité qualifiée
    Et l'admission de ce patient (A01), transmise par le simulateur « PES » et acquittée
    Et la mutation de ce patient (A02), transmise par le simulateur « PES » et acquittée
    Quand le simulateur « PES » transmet de nouveau le même message
    Alors le système testé acquitte le message par « AA »
    Et le système testé conserve 2 mouvements pour ce patient
