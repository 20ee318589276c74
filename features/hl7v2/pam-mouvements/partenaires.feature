# language: fr
@volet:PAM.fr-mouvements @version:2.11 @acteur:fournisseur-mouvements @acteur:consommateur-mouvements @niveau:N2
Fonctionnalité: Échanger des mouvements entre deux systèmes

  Le fournisseur d'un éditeur envoie au simulateur, qui transmet chaque message tel quel au consommateur d'un autre et rapporte sa réponse :
  `run features/hl7v2/pam-mouvements --tags @niveau:N2 --system PES=a.json --system PEC=b.json`. Message, acquittement et état conservé sont jugés. Chaque
  scénario se termine venue close, pour que le même patient puisse servir de nouveau.

  Contexte:
    Étant donné le système testé dans le rôle « fournisseur de mouvements (PES) », relié au simulateur « PEC »
    Et à l'autre bout, le système testé dans le rôle « consommateur de mouvements (PEC) »

  @severite:critique @exi:PAM-EX-N2-SEJOUR
  Scénario: Un patient admis par l'un est admis chez l'autre, puis l'admission est annulée
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Et le simulateur « PEC » relaie les messages de ce patient, et rapporte la réponse du système qui les consomme
    Quand l'opérateur admet ce patient en hospitalisation dans l'UF d'hébergement « 6268 »
    Alors le simulateur « PEC » relaie sous « 2 minutes » un message « ADT^A01 » pour ce patient
    Et le message est conforme au modèle de validation « PAM.fr 2.11 – admission »
    Et le système testé acquitte le message par « AA »
    Et l'acquittement est conforme au modèle de validation « HL7 v2 – acquittement »
    Et le système testé enregistre le mouvement dans l'UF d'hébergement « 6268 »
    Quand l'opérateur annule cette admission
    Alors le simulateur « PEC » relaie sous « 2 minutes » un message « ADT^A11 » pour ce patient
    Et le système testé acquitte le message par « AA »
    Et la venue de ce patient est annulée dans le système testé

  @exi:PAM-EX-N2-SEJOUR
  Scénario: Une préadmission est annulée des deux côtés
    Étant donné le patient de test « Karim TESTBENALI », d'identité qualifiée
    Et le simulateur « PEC » relaie les messages de ce patient, et rapporte la réponse du système qui les consomme
    Quand l'opérateur préadmet ce patient, attendu dans « 7 jours », dans l'UF d'hébergement « 6268 »
    Alors le simulateur « PEC » relaie sous « 2 minutes » un message « ADT^A05 » pour ce patient
    Et le système testé acquitte le message par « AA »
    Et la venue de ce patient est en préadmission dans le système testé
    Quand l'opérateur annule cette préadmission
    Alors le simulateur « PEC » relaie sous « 2 minutes » un message « ADT^A38 » pour ce patient
    Et le système testé acquitte le message par « AA »
    Et la venue de ce patient est annulée dans le système testé

  @severite:critique @exi:PAM-EX-N2-SEJOUR
  Scénario: Un patient admis, muté puis sorti l'est des deux côtés
    Étant donné le patient de test « Ange TESTCOLONNA », d'identité qualifiée
    Et le simulateur « PEC » relaie les messages de ce patient, et rapporte la réponse du système qui les consomme
    Et l'admission de ce patient dans l'UF d'hébergement « 6268 », transmise par le système testé
    Quand l'opérateur mute ce patient dans l'UF d'hébergement « 6270 »
    Alors le simulateur « PEC » relaie sous « 2 minutes » un message « ADT^A02 » pour ce patient
    Et le message est conforme au modèle de validation « PAM.fr 2.11 – mutation »
    Et le système testé acquitte le message par « AA »
    Et le mouvement courant de ce patient est dans l'UF d'hébergement « 6270 »
    Quand l'opérateur enregistre la sortie définitive de ce patient
    Alors le simulateur « PEC » relaie sous « 2 minutes » un message « ADT^A03 » pour ce patient
    Et le système testé acquitte le message par « AA »
    Et la venue de ce patient est terminée dans le système testé

  @severite:critique @exi:PAM-EX-N2-SEJOUR
  Scénario: Une mutation annulée chez l'un l'est chez l'autre
    Étant donné le patient de test « Léa TESTPETIT », d'identité qualifiée
    Et le simulateur « PEC » relaie les messages de ce patient, et rapporte la réponse du système qui les consomme
    Et l'admission de ce patient dans l'UF d'hébergement « 6268 », transmise par le système testé
    Et la mutation de ce patient dans l'UF d'hébergement « 6270 », transmise par le système testé
    Quand l'opérateur annule cette mutation
    Alors le simulateur « PEC » relaie sous « 2 minutes » un message « ADT^A12 » pour ce patient
    Et le système testé acquitte le message par « AA »
    Et le mouvement courant de ce patient est dans l'UF d'hébergement « 6268 »
    Quand l'opérateur enregistre la sortie définitive de ce patient
    Alors le simulateur « PEC » relaie sous « 2 minutes » un message « ADT^A03 » pour ce patient
    Et la venue de ce patient est terminée dans le système testé

  @exi:PAM-EX-N2-SEJOUR
  Scénario: Un patient des urgences, hospitalisé, garde la même venue des deux côtés
    Étant donné le patient de test « Hugo TESTACCUEIL », d'identité provisoire
    Et le simulateur « PEC » relaie les messages de ce patient, et rapporte la réponse du système qui les consomme
    Et l'inscription de ce patient aux urgences dans l'UF d'hébergement « 5100 », transmise par le système testé
    Quand l'opérateur hospitalise ce patient dans l'UF d'hébergement « 6268 »
    Alors le simulateur « PEC » relaie sous « 2 minutes » un message « ADT^A06 » pour ce patient
    Et le système testé acquitte le message par « AA »
    Et la classe de la venue est « I » dans le système testé
    Quand l'opérateur enregistre la sortie définitive de ce patient
    Alors le simulateur « PEC » relaie sous « 2 minutes » un message « ADT^A03 » pour ce patient
    Et la venue de ce patient est terminée dans le système testé

  @exi:PAM-EX-N2-SEJOUR
  Scénario: Une absence et son retour sont vus des deux côtés
    Étant donné le patient de test « Zoé-Anaïs TEST D'ETE », d'identité qualifiée
    Et le simulateur « PEC » relaie les messages de ce patient, et rapporte la réponse du système qui les consomme
    Et l'admission de ce patient transmise par le système testé
    Quand l'opérateur enregistre le départ de ce patient en absence provisoire
    Alors le simulateur « PEC » relaie sous « 2 minutes » un message « ADT^A21 » pour ce patient
    Et la venue de ce patient est en absence provisoire dans le système testé
    Quand l'opérateur enregistre le retour d'absence de ce patient
    Alors le simulateur « PEC » relaie sous « 2 minutes » un message « ADT^A22 » pour ce patient
    Et la venue de ce patient est en cours dans le système testé
    Quand l'opérateur enregistre la sortie définitive de ce patient
    Alors le simulateur « PEC » relaie sous « 2 minutes » un message « ADT^A03 » pour ce patient
    Et la venue de ce patient est terminée dans le système testé

  @severite:critique @exi:PAM-EX-N2-CORRECTION
  Scénario: La correction d'un mouvement historique est comprise de l'autre côté
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Et le simulateur « PEC » relaie les messages de ce patient, et rapporte la réponse du système qui les consomme
    Et l'admission de ce patient dans l'UF d'hébergement « 6268 », transmise par le système testé
    Et la mutation de ce patient dans l'UF d'hébergement « 6270 », transmise par le système testé
    Quand l'opérateur corrige l'UF d'hébergement de cette admission : « 6301 »
    Alors le simulateur « PEC » relaie sous « 2 minutes » un message « ADT^Z99 » pour ce patient
    Et le système testé acquitte le message par « AA »
    Et le système testé conserve le mouvement d'admission dans l'UF d'hébergement « 6301 »
    Et le mouvement courant de ce patient est dans l'UF d'hébergement « 6270 »
    Quand l'opérateur enregistre la sortie définitive de ce patient
    Alors le simulateur « PEC » relaie sous « 2 minutes » un message « ADT^A03 » pour ce patient
    Et la venue de ce patient est terminée dans le système testé

  @exi:PAM-EX-N2-SEJOUR
  Scénario: Une sortie annulée rouvre la venue des deux côtés
    Étant donné le patient de test « Karim TESTBENALI », d'identité qualifiée
    Et le simulateur « PEC » relaie les messages de ce patient, et rapporte la réponse du système qui les consomme
    Et l'admission de ce patient transmise par le système testé
    Et la sortie définitive de ce patient, transmise par le système testé
    Quand l'opérateur annule cette sortie
    Alors le simulateur « PEC » relaie sous « 2 minutes » un message « ADT^A13 » pour ce patient
    Et le système testé acquitte le message par « AA »
    Et la venue de ce patient est en cours dans le système testé
    Quand l'opérateur enregistre la sortie définitive de ce patient
    Alors le simulateur « PEC » relaie sous « 2 minutes » un message « ADT^A03 » pour ce patient
    Et la venue de ce patient est terminée dans le système testé
