# language: fr
@volet:Transmission-CDA-HL7v2 @version:2.1 @acteur:createur-documents-hl7 @niveau:N1
Fonctionnalité: Transmettre des documents CDA dans des messages HL7 v2

  Le système testé valide un document et le transmet au simulateur « GESTIONNAIRE » (la plateforme qui alimente le DMP et envoie par MSSanté),
  puis le remplace ou le supprime. Le message, le document qu'il porte et leur cohérence sont jugés ensemble.
  Le volet laisse le choix de l'ORU ou du MDM : un système qui n'émet que l'un ne revendique que son option (systeme.json).

  Contexte:
    Étant donné le système testé dans le rôle « créateur de documents (HL7 v2) », relié au simulateur « GESTIONNAIRE »

  @requiert:oru @severite:critique @exi:CDAHL7-EX-TRANSMISSION @exi:CDAHL7-EX-PATIENT @exi:CDAHL7-EX-TYPE @exi:CDAHL7-EX-ENVOI
  Scénario: Un compte rendu en PDF, transmis par ORU, va au DMP
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Et la situation « consultation de suivi »
    Quand l'opérateur transmet par « ORU^R01 » le document « compte rendu de consultation » de ce patient au DMP
    Alors le simulateur « GESTIONNAIRE » reçoit sous « 2 minutes » un message « ORU^R01 » pour ce patient
    Et le document transmis est celui de ce patient
    Et le document transmis est de type « 11488-4 »
    Et le message est conforme au modèle de validation « Transmission de documents CDA en HL7v2 2.1 – compte rendu (ORU^R01) »
    Et le message demande l'envoi au DMP

  @requiert:mdm @severite:critique @exi:CDAHL7-EX-TRANSMISSION @exi:CDAHL7-EX-DOC-EVENEMENT @exi:CDAHL7-EX-TYPE @exi:CDAHL7-EX-ENVOI @exi:CDAHL7-EX-DESTINATAIRE
  Scénario: Une synthèse médicale, transmise par MDM, va au DMP, à un professionnel et au patient
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Et la situation « allergie à la pénicilline »
    Quand l'opérateur transmet par « MDM^T02 » le document « VSM » de ce patient au DMP, à un professionnel et au patient par MSSanté
    Alors le simulateur « GESTIONNAIRE » reçoit sous « 2 minutes » un message « MDM^T02 » pour ce patient
    Et le document transmis est de type « SYNTH »
    Et le message est conforme au modèle de validation « Transmission de documents CDA en HL7v2 2.1 – document (MDM) »
    Et le message demande l'envoi au DMP, à un professionnel et au patient par MSSanté
    Et le message nomme pour destinataire un professionnel
    Et le message nomme pour destinataire ce patient

  @requiert:oru @exi:CDAHL7-EX-ENVOI @exi:CDAHL7-EX-DESTINATAIRE
  Scénario: Une synthèse médicale n'est adressée qu'à un professionnel
    Étant donné le patient de test « Karim TESTBENALI », d'identité qualifiée
    Et la situation « aucun antécédent connu »
    Quand l'opérateur transmet par « ORU^R01 » le document « VSM » de ce patient à un professionnel par MSSanté
    Alors le simulateur « GESTIONNAIRE » reçoit sous « 2 minutes » un message « ORU^R01 » pour ce patient
    Et le message demande l'envoi à un professionnel par MSSanté
    Et le message nomme pour destinataire un professionnel
    Et le message est conforme au modèle de validation « Transmission de documents CDA en HL7v2 2.1 – compte rendu (ORU^R01) »

  @requiert:mdm @exi:CDAHL7-EX-ENVOI @exi:CDAHL7-EX-DESTINATAIRE @exi:CDAHL7-EX-PATIENT
  Scénario: Un compte rendu n'est adressé qu'au patient
    Étant donné le patient de test « Zoé-Anaïs TEST D'ETE », d'identité qualifiée
    Et la situation « consultation de suivi »
    Quand l'opérateur transmet par « MDM^T02 » le document « compte rendu de consultation » de ce patient au patient par MSSanté
    Alors le simulateur « GESTIONNAIRE » reçoit sous « 2 minutes » un message « MDM^T02 » pour ce patient
    Et le document transmis est celui de ce patient
    Et le message demande l'envoi au patient par MSSanté
    Et le message nomme pour destinataire ce patient
    Et le message est conforme au modèle de validation « Transmission de documents CDA en HL7v2 2.1 – document (MDM) »

  @requiert:oru @exi:CDAHL7-EX-ENVOI @exi:CDAHL7-EX-DESTINATAIRE
  Scénario: Une synthèse médicale, transmise par ORU, va au DMP, à un professionnel et au patient
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Et la situation « allergie à la pénicilline »
    Quand l'opérateur transmet par « ORU^R01 » le document « VSM » de ce patient au DMP, à un professionnel et au patient par MSSanté
    Alors le simulateur « GESTIONNAIRE » reçoit sous « 2 minutes » un message « ORU^R01 » pour ce patient
    Et le message est conforme au modèle de validation « Transmission de documents CDA en HL7v2 2.1 – compte rendu (ORU^R01) »
    Et le message demande l'envoi au DMP, à un professionnel et au patient par MSSanté
    Et le message nomme pour destinataire ce patient

  @requiert:mdm @severite:critique @exi:CDAHL7-EX-ENVOI
  Scénario: Un compte rendu est masqué aux professionnels dans le DMP
    Étant donné le patient de test « Karim TESTBENALI », d'identité qualifiée
    Et la situation « aucun antécédent connu »
    Quand l'opérateur transmet par « MDM^T02 » le document « compte rendu de consultation » de ce patient au DMP, masqué aux professionnels
    Alors le simulateur « GESTIONNAIRE » reçoit sous « 2 minutes » un message « MDM^T02 » pour ce patient
    Et le message demande l'envoi au DMP, masqué aux professionnels
    Et le message est conforme au modèle de validation « Transmission de documents CDA en HL7v2 2.1 – document (MDM) »

  @requiert:oru @severite:critique @exi:CDAHL7-EX-ENVOI
  Scénario: Un compte rendu reste non visible par la patiente tant qu'il ne lui a pas été annoncé
    Étant donné le patient de test « Zoé-Anaïs TEST D'ETE », d'identité qualifiée
    Et la situation « consultation de suivi »
    Quand l'opérateur transmet par « ORU^R01 » le document « compte rendu de consultation » de ce patient au DMP, non visible par le patient
    Alors le simulateur « GESTIONNAIRE » reçoit sous « 2 minutes » un message « ORU^R01 » pour ce patient
    Et le message demande l'envoi au DMP, non visible par le patient
    Et le message est conforme au modèle de validation « Transmission de documents CDA en HL7v2 2.1 – compte rendu (ORU^R01) »

  @requiert:oru @severite:critique @exi:CDAHL7-EX-INS-QUALIFIE
  Scénario: Ni le message ni le document d'une identité récupérée ne portent l'INS
    Étant donné le patient de test « Inès TESTRECUP », d'identité récupérée
    Et la situation « consultation de suivi »
    Quand l'opérateur transmet par « ORU^R01 » le document « compte rendu de consultation » de ce patient à un professionnel par MSSanté
    Alors le simulateur « GESTIONNAIRE » reçoit sous « 2 minutes » un message « ORU^R01 » pour ce patient
    Et le message ne porte aucun matricule INS
    Et le document transmis est celui de ce patient
    Et le message est conforme au modèle de validation « Transmission de documents CDA en HL7v2 2.1 – compte rendu (ORU^R01) »

  @requiert:mdm @severite:critique @exi:CDAHL7-EX-REMPLACEMENT
  Scénario: Une synthèse médicale transmise par MDM est remplacée par une version corrigée
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Et la situation « allergie à la pénicilline »
    Et un document « VSM » de ce patient, transmis par « MDM^T02 » au DMP
    Quand l'opérateur remplace le document transmis
    Alors le simulateur « GESTIONNAIRE » reçoit sous « 2 minutes » un message « MDM^T10 » pour ce patient
    Et le document transmis remplace le précédent
    Et le message est conforme au modèle de validation « Transmission de documents CDA en HL7v2 2.1 – document (MDM) »

  @requiert:oru
  Scénario: Un compte rendu transmis par ORU est remplacé par une version corrigée
    Étant donné le patient de test « Zoé-Anaïs TEST D'ETE », d'identité qualifiée
    Et la situation « consultation de suivi »
    Et un document « compte rendu de consultation » de ce patient, transmis par « ORU^R01 » au DMP
    Quand l'opérateur remplace le document transmis
    Alors le simulateur « GESTIONNAIRE » reçoit sous « 2 minutes » un message « ORU^R01 » pour ce patient
    Et le message est conforme au modèle de validation « Transmission de documents CDA en HL7v2 2.1 – compte rendu (ORU^R01) »
    Et le document transmis remplace le précédent

  @requiert:mdm @severite:critique @exi:CDAHL7-EX-SUPPRESSION
  Scénario: Un compte rendu transmis par MDM est supprimé
    Étant donné le patient de test « Karim TESTBENALI », d'identité qualifiée
    Et la situation « aucun antécédent connu »
    Et un document « compte rendu de consultation » de ce patient, transmis par « MDM^T02 » au DMP
    Quand l'opérateur supprime le document transmis
    Alors le simulateur « GESTIONNAIRE » reçoit sous « 2 minutes » un message « MDM^T04 » pour ce patient
    Et le message supprime le document transmis
    Et le message est conforme au modèle de validation « Transmission de documents CDA en HL7v2 2.1 – document (MDM) »

  @requiert:oru @exi:CDAHL7-EX-SUPPRESSION
  Scénario: Une synthèse médicale transmise par ORU est supprimée
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Et la situation « allergie à la pénicilline »
    Et un document « VSM » de ce patient, transmis par « ORU^R01 » au DMP
    Quand l'opérateur supprime le document transmis
    Alors le simulateur « GESTIONNAIRE » reçoit sous « 2 minutes » un message « ORU^R01 » pour ce patient
    Et le message supprime le document transmis
    Et le message est conforme au modèle de validation « Transmission de documents CDA en HL7v2 2.1 – compte rendu (ORU^R01) »

  @requiert:oru @exi:CDAHL7-EX-CONFIDENTIALITE
  Scénario: Un compte rendu déjà transmis est masqué aux professionnels par une nouvelle version
    Étant donné le patient de test « Karim TESTBENALI », d'identité qualifiée
    Et la situation « aucun antécédent connu »
    Et un document « compte rendu de consultation » de ce patient, transmis par « ORU^R01 » au DMP
    Quand l'opérateur masque aux professionnels le document transmis
    Alors le simulateur « GESTIONNAIRE » reçoit sous « 2 minutes » un message « ORU^R01 » pour ce patient
    Et le message change la seule confidentialité du document transmis
    Et le document transmis remplace le précédent
    Et le message demande l'envoi au DMP, masqué aux professionnels
    Et le message est conforme au modèle de validation « Transmission de documents CDA en HL7v2 2.1 – compte rendu (ORU^R01) »

  @requiert:oru @requiert:renvoi @exi:CDAHL7-EX-RENVOI
  Scénario: Un document dont le message est resté sans acquittement est renvoyé à l'identique
    Étant donné le patient de test « Zoé-Anaïs TEST D'ETE », d'identité qualifiée
    Et la situation « consultation de suivi »
    Et le simulateur « GESTIONNAIRE » n'acquitte pas le prochain message de ce patient
    Quand l'opérateur transmet par « ORU^R01 » le document « compte rendu de consultation » de ce patient au DMP
    Alors le simulateur « GESTIONNAIRE » reçoit sous « 2 minutes » un message « ORU^R01 » pour ce patient
    Et le simulateur « GESTIONNAIRE » reçoit de nouveau le même message sous « 5 minutes »

  @requiert:oru @requiert:second-document @exi:CDAHL7-EX-DEUX-DOCUMENTS
  Scénario: Un compte rendu est transmis sous deux formes, dans un seul message
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Et la situation « consultation de suivi »
    Quand l'opérateur transmet par « ORU^R01 » les documents « compte rendu de consultation » et « compte rendu structuré » de ce patient au DMP
    Alors le simulateur « GESTIONNAIRE » reçoit sous « 2 minutes » un message « ORU^R01 » pour ce patient
    Et le message porte deux documents distincts, de type « 11488-4 »
    Et le message est conforme au modèle de validation « Transmission de documents CDA en HL7v2 2.1 – compte rendu (ORU^R01) »

  @requiert:mdm @requiert:courriel @exi:CDAHL7-EX-CORPS-MESSAGE
  Scénario: Le courriel de l'opérateur accompagne la synthèse médicale
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Et la situation « allergie à la pénicilline »
    Quand l'opérateur transmet par « MDM^T02 » le document « VSM » de ce patient au DMP, à un professionnel et au patient par MSSanté, avec le courriel « Bonjour, voici la synthèse médicale à jour. »
    Alors le simulateur « GESTIONNAIRE » reçoit sous « 2 minutes » un message « MDM^T02 » pour ce patient
    Et le corps du courriel destiné au professionnel est « Bonjour, voici la synthèse médicale à jour. »
    Et le corps du courriel destiné au patient est « Bonjour, voici la synthèse médicale à jour. »
    Et le message est conforme au modèle de validation « Transmission de documents CDA en HL7v2 2.1 – document (MDM) »

  @requiert:mdm @requiert:accuse-metier @exi:CDAHL7-EX-ACCUSE-METIER
  Scénario: L'accusé de réception du DMP, qui a été demandé, est pris
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Et la situation « allergie à la pénicilline »
    Et un document « VSM » de ce patient, transmis par « MDM^T02 » au DMP
    Quand le simulateur « GESTIONNAIRE » rend l'accusé métier « ZAM^Z01 » du document transmis
    Alors le système testé acquitte le message par « AA »
    Et l'acquittement est conforme au modèle de validation « HL7 v2 – acquittement »

  @requiert:oru @requiert:accuse-metier @exi:CDAHL7-EX-ACCUSE-METIER
  Scénario: L'erreur du serveur de messagerie d'un professionnel, dont l'accusé a été demandé, est prise
    Étant donné le patient de test « Karim TESTBENALI », d'identité qualifiée
    Et la situation « aucun antécédent connu »
    Et un document « VSM » de ce patient, transmis par « ORU^R01 » à un professionnel par MSSanté
    Quand le simulateur « GESTIONNAIRE » rend l'accusé métier « ZAM^Z02 » du document transmis, en erreur
    Alors le système testé acquitte le message par « AA »
