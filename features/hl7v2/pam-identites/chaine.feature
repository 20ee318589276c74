# language: fr
@volet:PAM.fr-identités @version:2.11 @acteur:fournisseur-identites @acteur:consommateur-identites @niveau:N2
Fonctionnalité: Transmettre une identité d'un système à l'autre

  Deux systèmes, l'un fournisseur et l'autre consommateur (run --system PDS=a.json --system PDC=b.json). Le simulateur est entre eux :
  il juge ce que le premier envoie et le relaie au second sans y toucher.

  Contexte:
    Étant donné le système testé dans le rôle « fournisseur d'identités (PDS) », relié au simulateur « PDC »
    Et à l'autre bout, le système testé dans le rôle « consommateur d'identités (PDC) »

  @severite:critique @exi:PDC-EX-CREATION @exi:PDC-EX-INS-VALIDE
  Scénario: Une identité qualifiée créée dans l'un est connue de l'autre
    Étant donné le patient de test « Zoé-Anaïs TEST D'ETE », d'identité qualifiée
    Quand l'opérateur crée l'identité de ce patient
    Alors le simulateur « PDC » reçoit sous « 2 minutes » un message « ADT^A28 » pour ce patient
    Et le message est conforme au modèle de validation « PAM.fr 2.11 – création d'identité »
    Quand le simulateur relaie ce message, inchangé, au système qui le consomme
    Alors le système testé acquitte le message par « AA »
    Et le système testé conserve l'identité de ce patient
    Et le système testé conserve le matricule INS

  @severite:critique @exi:PDC-EX-INS-RETIRE @exi:PDS-EX-INS-RETIRE
  Scénario: Un doute né dans l'un retire l'INS de l'autre
    Étant donné le patient de test « Karim TESTBENALI », d'identité qualifiée
    Et l'identité de ce patient, créée et transmise par le système testé
    Et ce message, relayé au système qui le consomme et acquitté
    Quand l'opérateur modifie l'identité de ce patient :
      | trait  | valeur |
      | statut | PROV   |
    Alors le simulateur « PDC » reçoit sous « 2 minutes » un message « ADT^A47 » pour ce patient
    Et le message supprime le matricule INS de ce patient
    Quand le simulateur relaie ce message, inchangé, au système qui le consomme
    Alors le système testé acquitte le message par « AA »
    Et le système testé ne conserve pas le matricule INS
    Et le système testé conserve l'identité de ce patient

  @severite:critique @exi:PDC-EX-FUSION
  Scénario: Un doublon fusionné dans l'un l'est dans l'autre
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Et l'identité de ce patient, créée et transmise par le système testé
    Et ce message, relayé au système qui le consomme et acquitté
    Et un doublon de ce patient, d'identité provisoire, créé et transmis par le système testé
    Et ce message, relayé au système qui le consomme et acquitté
    Quand l'opérateur fusionne le doublon dans l'identité de ce patient
    Alors le simulateur « PDC » reçoit sous « 2 minutes » un message « ADT^A40 » pour ce patient
    Quand le simulateur relaie ce message, inchangé, au système qui le consomme
    Alors le système testé acquitte le message par « AA »
    Et le système testé conserve l'identité de ce patient
    Et le système testé ne conserve plus le doublon comme une identité distincte

  @requiert:rapprochement @exi:PDC-EX-LIEN @exi:PDC-EX-LIEN-DISTINCTES
  Scénario: Deux identités rapprochées dans l'un le sont dans l'autre, où toutes deux demeurent
    Étant donné le patient de test « Karim TESTBENALI », d'identité qualifiée
    Et l'identité de ce patient, créée et transmise par le système testé
    Et ce message, relayé au système qui le consomme et acquitté
    Et un doublon de ce patient, d'identité provisoire, créé et transmis par le système testé
    Et ce message, relayé au système qui le consomme et acquitté
    Quand l'opérateur rapproche l'identité de ce patient et le doublon, sans les fusionner
    Alors le simulateur « PDC » reçoit sous « 2 minutes » un message « ADT^A24 » pour ce patient
    Quand le simulateur relaie ce message, inchangé, au système qui le consomme
    Alors le système testé acquitte le message par « AA »
    Et le système testé conserve le lien entre ce patient et le doublon
    Et le système testé conserve l'identité de ce patient et le doublon séparément
