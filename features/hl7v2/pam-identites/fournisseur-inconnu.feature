# language: fr
@volet:PAM.fr-identités @version:2.11 @acteur:fournisseur-identites @niveau:N1
Fonctionnalité: Fournir l'identité d'un patient inconnu

  Un patient est accueilli sans que personne ne sache qui il est : il reçoit un identifiant provisoire et un nom d'attente. Plus tard on
  apprend son identité, ou qu'il était déjà connu.

  Contexte:
    Étant donné le système testé dans le rôle « fournisseur d'identités (PDS) », relié au simulateur « PDC »

  @severite:critique @exi:PDS-EX-INCONNU @exi:PDS-EX-INS-QUALIFIE
  Scénario: Un patient inconscient est accueilli, sans rien qui dise qui il est
    Étant donné le patient de test « Urgence TESTINCONNU », d'identité inconnue
    Quand l'opérateur crée l'identité de ce patient
    Alors le simulateur « PDC » reçoit sous « 2 minutes » un message « ADT^A28 » pour ce patient
    Et le message est conforme au modèle de validation « PAM.fr 2.11 – création d'identité »
    Et le message dit ce patient d'identité inconnue
    Et le message ne porte aucun matricule INS

  @severite:critique @exi:PDS-EX-INCONNU-IDENTIFIE @exi:PDS-EX-MODIFICATION @exi:PDS-EX-TRAITS @exi:PDS-EX-INS @exi:PDS-EX-IDENTIFIANT-STABLE
  Scénario: Le patient inconnu est identifié, et son identité qualifiée
    Étant donné le patient de test « Urgence TESTINCONNU », d'identité inconnue
    Et l'identité de ce patient, créée et transmise par le système testé
    Quand l'opérateur modifie l'identité de ce patient :
      | trait                | valeur          |
      | identité inconnue    | non             |
      | nom de naissance     | TESTROSSI       |
      | prénoms de naissance | Marco           |
      | date de naissance    | 1984-06-17      |
      | lieu de naissance    | 99127           |
      | statut               | VALI            |
      | matricule INS        | 184069912700119 |
    Alors le simulateur « PDC » reçoit sous « 2 minutes » un message « ADT^A31 » pour ce patient
    Et le message ne dit plus ce patient d'identité inconnue
    Et le message est conforme au modèle de validation « PAM.fr 2.11 – mise à jour d'identité »
    Et le message porte les traits d'identité du patient de test
    Et le message porte le matricule INS du patient de test
    Et le message désigne ce patient par l'identifiant de sa création

  @severite:critique @exi:PDS-EX-FUSION
  Scénario: Le patient inconnu était déjà connu : son identité provisoire est fusionnée dans la sienne
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Et l'autre patient de test « Urgence TESTINCONNU », d'identité inconnue
    Et l'identité de ce patient, créée et transmise par le système testé
    Et l'identité de l'autre patient, créée et transmise par le système testé
    Quand l'opérateur fusionne l'identité de l'autre patient dans celle de ce patient
    Alors le simulateur « PDC » reçoit sous « 2 minutes » un message « ADT^A40 » pour ce patient
    Et le message est conforme au modèle de validation « PAM.fr 2.11 – fusion d'identités »
    Et le message fusionne l'identité de l'autre patient dans celle de ce patient
