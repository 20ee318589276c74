# language: fr
@volet:PAM.fr-mouvements @version:2.11 @acteur:fournisseur-mouvements @niveau:N1 @requiert:evenements-en-attente
Fonctionnalité: Annoncer les mouvements en attente

  Le lit n'est pas libre, le médecin a signé la sortie pour demain : le mouvement est décidé et n'a pas encore lieu. Un système qui
  revendique la gestion des événements en attente (« Pending Event Management ») l'annonce, puis le fait ou y renonce.

  Contexte:
    Étant donné le système testé dans le rôle « fournisseur de mouvements (PES) », relié au simulateur « PEC »

  @exi:PAM-EX-PES-EVENEMENT
  Scénario: Une admission décidée attend un lit
    Étant donné le patient de test « Karim TESTBENALI », d'identité qualifiée
    Quand l'opérateur enregistre l'admission en attente de ce patient dans l'UF d'hébergement « 6268 »
    Alors le simulateur « PEC » reçoit sous « 2 minutes » un message « ADT^A14 » pour ce patient
    Et le message est conforme au modèle de validation « PAM.fr 2.11 – admission en attente »
    Et le mouvement est créé (INSERT) avec l'UF d'hébergement « 6268 »

  @exi:PAM-EX-PES-EVENEMENT @exi:PAM-EX-PES-RAPPEL
  Scénario: L'admission en attente n'aura pas lieu
    Étant donné le patient de test « Karim TESTBENALI », d'identité qualifiée
    Et l'admission en attente de ce patient dans l'UF d'hébergement « 6268 », transmise par le système testé
    Quand l'opérateur annule cette admission en attente
    Alors le simulateur « PEC » reçoit sous « 2 minutes » un message « ADT^A27 » pour ce patient
    Et le message est conforme au modèle de validation « PAM.fr 2.11 – annulation d'admission en attente »
    Et il annule (CANCEL) le mouvement d'admission en attente, en rappelant l'événement d'origine « A14 »

  @severite:critique @exi:PAM-EX-PES-EVENEMENT @exi:PAM-EX-PES-ATTENTE-UF
  Scénario: Une mutation décidée attend un lit, le patient reste dans son unité
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Et l'admission de ce patient dans l'UF d'hébergement « 6268 », transmise par le système testé
    Quand l'opérateur enregistre la mutation en attente de ce patient dans l'UF d'hébergement « 6270 »
    Alors le simulateur « PEC » reçoit sous « 2 minutes » un message « ADT^A15 » pour ce patient
    Et le message est conforme au modèle de validation « PAM.fr 2.11 – mutation en attente »
    Et le mouvement est créé (INSERT) avec l'UF d'hébergement « 6268 »
    Et le message porte l'UF d'hébergement attendue « 6270 »

  @exi:PAM-EX-PES-EVENEMENT @exi:PAM-EX-PES-RAPPEL
  Scénario: La mutation en attente n'aura pas lieu
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Et l'admission de ce patient dans l'UF d'hébergement « 6268 », transmise par le système testé
    Et la mutation en attente de ce patient dans l'UF d'hébergement « 6270 », transmise par le système testé
    Quand l'opérateur annule cette mutation en attente
    Alors le simulateur « PEC » reçoit sous « 2 minutes » un message « ADT^A26 » pour ce patient
    Et le message est conforme au modèle de validation « PAM.fr 2.11 – annulation de mutation en attente »
    Et il annule (CANCEL) le mouvement de mutation en attente, en rappelant l'événement d'origine « A15 »

  @exi:PAM-EX-PES-EVENEMENT
  Scénario: La sortie est signée pour demain
    Étant donné le patient de test « Ange TESTCOLONNA », d'identité qualifiée
    Et l'admission de ce patient transmise par le système testé
    Quand l'opérateur enregistre la sortie en attente de ce patient
    Alors le simulateur « PEC » reçoit sous « 2 minutes » un message « ADT^A16 » pour ce patient
    Et le message est conforme au modèle de validation « PAM.fr 2.11 – sortie en attente »
    Et le mouvement est créé (INSERT)

  @exi:PAM-EX-PES-EVENEMENT @exi:PAM-EX-PES-RAPPEL
  Scénario: La sortie en attente est reportée
    Étant donné le patient de test « Ange TESTCOLONNA », d'identité qualifiée
    Et l'admission de ce patient transmise par le système testé
    Et la sortie en attente de ce patient, transmise par le système testé
    Quand l'opérateur annule cette sortie en attente
    Alors le simulateur « PEC » reçoit sous « 2 minutes » un message « ADT^A25 » pour ce patient
    Et le message est conforme au modèle de validation « PAM.fr 2.11 – annulation de sortie en attente »
    Et il annule (CANCEL) le mouvement de sortie en attente, en rappelant l'événement d'origine « A16 »

  @severite:critique
  Scénario: Un séjour dont chaque mouvement est annoncé avant d'avoir lieu
    Étant donné le patient de test « Zoé-Anaïs TEST D'ETE », d'identité qualifiée
    Et l'admission en attente de ce patient dans l'UF d'hébergement « 6268 », transmise par le système testé
    Et l'admission de ce patient dans l'UF d'hébergement « 6268 », transmise par le système testé
    Et la mutation en attente de ce patient dans l'UF d'hébergement « 6270 », transmise par le système testé
    Et la mutation de ce patient dans l'UF d'hébergement « 6270 », transmise par le système testé
    Et la sortie en attente de ce patient, transmise par le système testé
    Quand l'opérateur enregistre la sortie définitive de ce patient
    Alors le simulateur « PEC » reçoit sous « 2 minutes » un message « ADT^A03 » pour ce patient
    Et la venue et le dossier administratif n'ont pas changé
    Et les messages de ce patient, dans leur ordre, sont conformes au modèle de validation « PAM.fr 2.11 – séquence de mouvements »
