# language: fr
@volet:PAM.fr-identités @version:2.11 @acteur:fournisseur-identites @niveau:N1
Fonctionnalité: Fournir les identités des patients

  Le système testé crée, modifie, fusionne des identités et les transmet au simulateur « PDC », qui juge chaque message et l'acquitte.
  Chaque scénario est une situation d'identitovigilance ; la fiche du patient (dossier jeux) dit quoi saisir.

  Contexte:
    Étant donné le système testé dans le rôle « fournisseur d'identités (PDS) », relié au simulateur « PDC »

  @severite:critique @exi:PDS-EX-CREATION @exi:PDS-EX-TRAITS @exi:PDS-EX-INS @exi:PDS-EX-STATUT @exi:PDS-EX-UNE-FOIS
  Scénario: Une identité qualifiée est créée
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Quand l'opérateur crée l'identité de ce patient
    Alors le simulateur « PDC » reçoit sous « 2 minutes » un message « ADT^A28 » pour ce patient
    Et le message est conforme au modèle de validation « PAM.fr 2.11 – création d'identité »
    Et le message porte les traits d'identité du patient de test
    Et le message porte le matricule INS du patient de test
    Et le message porte le statut d'identité « VALI »
    Et le simulateur « PDC » ne reçoit aucun autre message pour ce patient sous « 5 secondes »

  @severite:critique @exi:PDS-EX-CREATION @exi:PDS-EX-TRAITS @exi:PDS-EX-STATUT @exi:PDS-EX-INS-QUALIFIE
  Scénario: Un patient accueilli sans pièce d'identité reçoit une identité provisoire
    Étant donné le patient de test « Hugo TESTACCUEIL », d'identité provisoire
    Quand l'opérateur crée l'identité de ce patient
    Alors le simulateur « PDC » reçoit sous « 2 minutes » un message « ADT^A28 » pour ce patient
    Et le message est conforme au modèle de validation « PAM.fr 2.11 – création d'identité »
    Et le message porte les traits d'identité du patient de test
    Et le message porte le statut d'identité « PROV »
    Et le message ne porte aucun matricule INS

  @severite:critique @exi:PDS-EX-INS-QUALIFIE @exi:PDS-EX-STATUT
  Scénario: L'INS d'une identité récupérée, non vérifiée, ne quitte pas le système
    Étant donné le patient de test « Inès TESTRECUP », d'identité récupérée
    Quand l'opérateur crée l'identité de ce patient
    Alors le simulateur « PDC » reçoit sous « 2 minutes » un message « ADT^A28 » pour ce patient
    Et le message ne porte aucun matricule INS
    Et le message porte le statut d'identité « PROV »
    Et le message est conforme au modèle de validation « PAM.fr 2.11 – création d'identité »

  @exi:PDS-EX-TRAITS @exi:PDS-EX-NAISSANCE
  Scénario: Le second de deux jumeaux est déclaré à la naissance
    Étant donné le patient de test « Basile TESTJUMEAU », d'identité provisoire
    Quand l'opérateur crée l'identité de ce patient
    Alors le simulateur « PDC » reçoit sous « 2 minutes » un message « ADT^A28 » pour ce patient
    Et le message est conforme au modèle de validation « PAM.fr 2.11 – création d'identité »
    Et le message porte les traits d'identité du patient de test
    Et le message porte la mère et le rang de naissance du patient de test

  @exi:PDS-EX-TRAITS @exi:PDS-EX-INS
  Scénario: Une patiente née à l'étranger, au nom et aux prénoms composés
    Étant donné le patient de test « Zoé-Anaïs TEST D'ETE », d'identité qualifiée
    Quand l'opérateur crée l'identité de ce patient
    Alors le simulateur « PDC » reçoit sous « 2 minutes » un message « ADT^A28 » pour ce patient
    Et le message est conforme au modèle de validation « PAM.fr 2.11 – création d'identité »
    Et le message porte les traits d'identité du patient de test
    Et le message porte le matricule INS du patient de test

  @requiert:jeu-8859-15 @exi:PDS-EX-JEU @exi:PDS-EX-TRAITS
  Scénario: Un nom dont les lettres n'existent qu'en 8859/15 traverse sans perte
    Étant donné le patient de test « Loïs TESTLHAŸ », d'identité qualifiée
    Quand l'opérateur crée l'identité de ce patient, le système testé émettant en « 8859/15 »
    Alors le simulateur « PDC » reçoit sous « 2 minutes » un message « ADT^A28 » pour ce patient
    Et le message est conforme au modèle de validation « PAM.fr 2.11 – création d'identité »
    Et le message est encodé en « 8859/15 »
    Et le message porte les traits d'identité du patient de test

  @exi:PDS-EX-MODIFICATION @exi:PDS-EX-TRAITS @exi:PDS-EX-IDENTIFIANT-STABLE @exi:PDS-EX-MSH-10
  Scénario: Une patiente prend un autre nom utilisé
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Et l'identité de ce patient, créée et transmise par le système testé
    Quand l'opérateur modifie l'identité de ce patient :
      | trait       | valeur     |
      | nom utilisé | TESTLEGALL |
    Alors le simulateur « PDC » reçoit sous « 2 minutes » un message « ADT^A31 » pour ce patient
    Et le message est conforme au modèle de validation « PAM.fr 2.11 – mise à jour d'identité »
    Et le message porte les traits d'identité du patient de test
    Et le message désigne ce patient par l'identifiant de sa création
    Et le simulateur « PDC » accepte le message

  @severite:critique @exi:PDS-EX-MODIFICATION @exi:PDS-EX-TRAITS
  Scénario: Une date de naissance mal saisie est corrigée
    Étant donné le patient de test « Zoé-Anaïs TEST D'ETE », d'identité qualifiée
    Et l'identité de ce patient, créée et transmise par le système testé
    Quand l'opérateur modifie l'identité de ce patient :
      | trait             | valeur     |
      | date de naissance | 1988-04-26 |
    Alors le simulateur « PDC » reçoit sous « 2 minutes » un message « ADT^A31 » pour ce patient
    Et le message est conforme au modèle de validation « PAM.fr 2.11 – mise à jour d'identité »
    Et le message porte les traits d'identité du patient de test

  @severite:critique @exi:PDS-EX-INS @exi:PDS-EX-STATUT
  Scénario: L'identité est vérifiée : elle devient qualifiée, et l'INS est transmis
    Étant donné le patient de test « Inès TESTRECUP », d'identité récupérée
    Et l'identité de ce patient, créée et transmise par le système testé
    Quand l'opérateur modifie l'identité de ce patient :
      | trait  | valeur |
      | statut | VALI   |
    Alors le simulateur « PDC » reçoit sous « 2 minutes » un message « ADT^A31 » pour ce patient
    Et le message est conforme au modèle de validation « PAM.fr 2.11 – mise à jour d'identité »
    Et le message porte le matricule INS du patient de test
    Et le message porte le statut d'identité « VALI »

  @severite:critique @exi:PDS-EX-INS-RETIRE @exi:PDS-EX-INS-QUALIFIE
  Scénario: Un doute sur l'identité la rend provisoire : l'INS est retiré à ceux qui l'ont reçu
    Étant donné le patient de test « Karim TESTBENALI », d'identité qualifiée
    Et l'identité de ce patient, créée et transmise par le système testé
    Quand l'opérateur modifie l'identité de ce patient :
      | trait  | valeur |
      | statut | PROV   |
    Alors le simulateur « PDC » reçoit sous « 2 minutes » un message « ADT^A47 » pour ce patient
    Et le message supprime le matricule INS de ce patient
    Et le message est conforme au modèle de validation « PAM.fr 2.11 – changement d'identifiant »
    Et le message ne porte aucun matricule INS
    Et le message porte le statut d'identité « PROV »

  @severite:critique @exi:PDS-EX-INS-SUPPRIME
  Scénario: Un INS attribué à tort est supprimé
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Et l'identité de ce patient, créée et transmise par le système testé
    Quand l'opérateur modifie l'identité de ce patient :
      | trait         | valeur |
      | matricule INS |        |
    Alors le simulateur « PDC » reçoit sous « 2 minutes » un message « ADT^A47 » pour ce patient
    Et le message supprime le matricule INS de ce patient
    Et le message est conforme au modèle de validation « PAM.fr 2.11 – changement d'identifiant »

  @severite:critique @exi:PDS-EX-INS-CHANGE
  Scénario: Un nouveau matricule INS, attribué après un changement d'état civil, remplace l'ancien
    Étant donné le patient de test « Zoé-Anaïs TEST D'ETE », d'identité qualifiée
    Et l'identité de ce patient, créée et transmise par le système testé
    Quand l'opérateur modifie l'identité de ce patient :
      | trait         | valeur          |
      | matricule INS | 288049935212446 |
    Alors le simulateur « PDC » reçoit sous « 2 minutes » un message « ADT^A47 » pour ce patient
    Et le message est conforme au modèle de validation « PAM.fr 2.11 – changement d'identifiant »
    Et le message remplace l'ancien matricule INS de ce patient par le nouveau

  @exi:PDS-EX-NOM-RETIRE @exi:PDS-EX-TRAITS
  Scénario: Une patiente divorcée ne garde pas son nom utilisé
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Et l'identité de ce patient, créée et transmise par le système testé
    Quand l'opérateur modifie l'identité de ce patient :
      | trait       | valeur |
      | nom utilisé |        |
    Alors le simulateur « PDC » reçoit sous « 2 minutes » un message « ADT^A31 » pour ce patient
    Et le message est conforme au modèle de validation « PAM.fr 2.11 – mise à jour d'identité »
    Et le message retire le nom utilisé de ce patient
    Et le message porte les traits d'identité du patient de test

  @severite:critique @exi:PDS-EX-FUSION
  Scénario: Un doublon est fusionné dans l'identité du patient
    Étant donné le patient de test « Karim TESTBENALI », d'identité qualifiée
    Et l'identité de ce patient, créée et transmise par le système testé
    Et un doublon de ce patient, d'identité provisoire, créé et transmis par le système testé
    Quand l'opérateur fusionne le doublon dans l'identité de ce patient
    Alors le simulateur « PDC » reçoit sous « 2 minutes » un message « ADT^A40 » pour ce patient
    Et le message est conforme au modèle de validation « PAM.fr 2.11 – fusion d'identités »
    Et le message fusionne le doublon dans l'identité de ce patient

  @exi:PDS-EX-IDENTIFIANT
  Scénario: L'identifiant d'un patient, attribué par erreur, est changé
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Et l'identité de ce patient, créée et transmise par le système testé
    Quand l'opérateur change l'identifiant de ce patient
    Alors le simulateur « PDC » reçoit sous « 2 minutes » un message « ADT^A47 » pour ce patient
    Et le message est conforme au modèle de validation « PAM.fr 2.11 – changement d'identifiant »
    Et le message remplace l'ancien identifiant de ce patient par un nouveau

  @exi:PDS-EX-REFUS
  Scénario: Une création refusée n'est transmise de nouveau qu'à la demande de l'opérateur
    Étant donné le patient de test « Hugo TESTACCUEIL », d'identité provisoire
    Et le simulateur « PDC » refuse le prochain message de ce patient par « AE »
    Quand l'opérateur crée l'identité de ce patient
    Alors le simulateur « PDC » reçoit sous « 2 minutes » un message « ADT^A28 » pour ce patient
    Et le simulateur « PDC » ne reçoit aucun autre message pour ce patient sous « 15 secondes »
    Quand l'opérateur fait retransmettre le message refusé
    Alors le simulateur « PDC » reçoit sous « 2 minutes » un message « ADT^A28 » pour ce patient
    Et le message est conforme au modèle de validation « PAM.fr 2.11 – création d'identité »

  @requiert:renvoi @exi:PDS-EX-RENVOI
  Scénario: Une création restée sans acquittement est renvoyée à l'identique
    Étant donné le patient de test « Basile TESTJUMEAU », d'identité provisoire
    Et le simulateur « PDC » n'acquitte pas le prochain message de ce patient
    Quand l'opérateur crée l'identité de ce patient
    Alors le simulateur « PDC » reçoit sous « 2 minutes » un message « ADT^A28 » pour ce patient
    Et le simulateur « PDC » reçoit de nouveau le même message sous « 5 minutes »

  @requiert:renvoi @exi:PDS-EX-RENVOI
  Scénario: Une création dont la connexion a été fermée est renvoyée à l'identique
    Étant donné le patient de test « Inès TESTRECUP », d'identité récupérée
    Et le simulateur « PDC » ferme la connexion au prochain message de ce patient
    Quand l'opérateur crée l'identité de ce patient
    Alors le simulateur « PDC » reçoit sous « 2 minutes » un message « ADT^A28 » pour ce patient
    Et le simulateur « PDC » reçoit de nouveau le même message sous « 5 minutes »

  @requiert:renvoi @exi:PDS-EX-RENVOI
  Scénario: L'acquittement d'un autre message n'est pas pris pour celui de la création
    Étant donné le patient de test « Karim TESTBENALI », d'identité qualifiée
    Et le simulateur « PDC » acquitte un autre message que le prochain de ce patient
    Quand l'opérateur crée l'identité de ce patient
    Alors le simulateur « PDC » reçoit sous « 2 minutes » un message « ADT^A28 » pour ce patient
    Et le simulateur « PDC » reçoit de nouveau le même message sous « 5 minutes »
