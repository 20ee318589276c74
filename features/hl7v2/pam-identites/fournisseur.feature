# language: fr
@volet:PAM.fr-identités @version:2.11 @acteur:fournisseur-identites @niveau:N1
Fonctionnalité: Fournir les identités des patients

  Le système testé crée, modifie, fusionne des identités et les transmet au simulateur « PDC », qui juge chaque message et l'acquitte.
  Chaque scénario est une situation d'identitovigilance ; la fiche du patient (dossier jeux) dit quoi saisir.

  Contexte:
    Étant donné le système testé dans le rôle « fournisseur d'identités (PDS) », relié au simulateur « PDC »

  @severite:critique
  Scénario: Une identité qualifiée est créée
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Quand l'opérateur crée l'identité de ce patient
    Alors le simulateur « PDC » reçoit sous « 2 minutes » un message « ADT^A28 » pour ce patient
    Et le message est conforme au modèle de validation « PAM.fr 2.11 – création d'identité »
    Et le message porte les traits d'identité du patient de test
    Et le message porte le matricule INS du patient de test
    Et le message porte le statut d'identité « VALI »
