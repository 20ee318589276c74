# language: fr
@volet:PAM.fr-identités @version:2.11 @acteur:fournisseur-identites @niveau:N1 @requiert:rapprochement
Fonctionnalité: Fournir les rapprochements d'identités

  L'opérateur rapproche deux identités d'une même personne sans les fusionner, ou les sépare quand elles l'ont été à tort. C'est l'option
  « Link/Unlink » de l'ITI-30, facultative en France : un système qui ne la revendique pas (systeme.json) n'est pas jugé ici.

  Contexte:
    Étant donné le système testé dans le rôle « fournisseur d'identités (PDS) », relié au simulateur « PDC »

  @severite:critique @exi:PDS-EX-LIEN
  Scénario: Un doublon est rapproché de l'identité du patient
    Étant donné le patient de test « Karim TESTBENALI », d'identité qualifiée
    Et l'identité de ce patient, créée et transmise par le système testé
    Et un doublon de ce patient, d'identité provisoire, créé et transmis par le système testé
    Quand l'opérateur rapproche l'identité de ce patient et le doublon, sans les fusionner
    Alors le simulateur « PDC » reçoit sous « 2 minutes » un message « ADT^A24 » pour ce patient
    Et le message est conforme au modèle de validation « PAM.fr 2.11 – rapprochement d'identités »
    Et le message désigne l'identité de ce patient et le doublon

  @exi:PDS-EX-SEPARATION
  Scénario: Deux identités rapprochées à tort sont séparées
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Et l'identité de ce patient, créée et transmise par le système testé
    Et un doublon de ce patient, d'identité provisoire, créé et transmis par le système testé
    Et le rapprochement de l'identité de ce patient et du doublon, transmis par le système testé
    Quand l'opérateur sépare l'identité de ce patient et le doublon
    Alors le simulateur « PDC » reçoit sous « 2 minutes » un message « ADT^A37 » pour ce patient
    Et le message est conforme au modèle de validation « PAM.fr 2.11 – séparation d'identités »
    Et le message désigne l'identité de ce patient et le doublon
