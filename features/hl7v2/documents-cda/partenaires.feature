# language: fr
@volet:Transmission-CDA-HL7v2 @version:2.1 @acteur:createur-documents-hl7 @acteur:gestionnaire-documents-hl7 @niveau:N2
Fonctionnalité: Échanger des documents CDA en HL7 v2 entre deux systèmes

  Le créateur d'un éditeur envoie au simulateur, qui transmet chaque message tel quel au gestionnaire d'un autre et rapporte sa réponse :
  `run features/hl7v2/documents-cda --tags @niveau:N2 --system CREATEUR=a.json --system GESTIONNAIRE=b.json`. Message, document, acquittement
  et documents conservés sont jugés.

  Contexte:
    Étant donné le système testé dans le rôle « créateur de documents (HL7 v2) », relié au simulateur « GESTIONNAIRE »
    Et à l'autre bout, le système testé dans le rôle « gestionnaire de documents (HL7 v2) »

  @requiert:oru @severite:critique @exi:CDAHL7-EX-N2-ECHANGE
  Scénario: Un compte rendu validé dans l'un est conservé par l'autre et va au DMP
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Et la situation « consultation de suivi »
    Et le simulateur « GESTIONNAIRE » relaie les messages de ce patient, et rapporte la réponse du système qui les consomme
    Quand l'opérateur transmet par « ORU^R01 » le document « compte rendu de consultation » de ce patient au DMP
    Alors le simulateur « GESTIONNAIRE » relaie sous « 2 minutes » un message « ORU^R01 » pour ce patient
    Et le message est conforme au modèle de validation « Transmission de documents CDA en HL7v2 2.1 – compte rendu (ORU^R01) »
    Et le système testé acquitte le message par « AA »
    Et l'acquittement est conforme au modèle de validation « HL7 v2 – acquittement »
    Et le système testé conserve le document transmis, octet pour octet
    Et le système testé destine le document transmis au DMP

  @requiert:mdm @exi:CDAHL7-EX-N2-ECHANGE
  Scénario: Une synthèse médicale masquée aux professionnels l'est aussi chez l'autre
    Étant donné le patient de test « Karim TESTBENALI », d'identité qualifiée
    Et la situation « aucun antécédent connu »
    Et le simulateur « GESTIONNAIRE » relaie les messages de ce patient, et rapporte la réponse du système qui les consomme
    Quand l'opérateur transmet par « MDM^T02 » le document « VSM » de ce patient au DMP, masqué aux professionnels
    Alors le simulateur « GESTIONNAIRE » relaie sous « 2 minutes » un message « MDM^T02 » pour ce patient
    Et le système testé acquitte le message par « AA »
    Et le système testé conserve le document transmis, octet pour octet
    Et le système testé destine le document transmis au DMP, masqué aux professionnels

  @requiert:mdm @severite:critique @exi:CDAHL7-EX-N2-ECHANGE
  Scénario: Une synthèse médicale remplacée dans l'un est remplacée chez l'autre, puis supprimée
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Et la situation « allergie à la pénicilline »
    Et le simulateur « GESTIONNAIRE » relaie les messages de ce patient, et rapporte la réponse du système qui les consomme
    Et un document « VSM » de ce patient, transmis par « MDM^T02 » au DMP
    Quand l'opérateur remplace le document transmis
    Alors le simulateur « GESTIONNAIRE » relaie sous « 2 minutes » un message « MDM^T10 » pour ce patient
    Et le système testé acquitte le message par « AA »
    Et dans le système testé, le document transmis remplace le précédent
    Quand l'opérateur supprime le document transmis
    Alors le simulateur « GESTIONNAIRE » relaie sous « 2 minutes » un message « MDM^T04 » pour ce patient
    Et le système testé acquitte le message par « AA »
    Et le document transmis n'est plus actif dans le système testé
