# language: fr
@volet:Transmission-CDA-HL7v2 @version:2.1 @acteur:gestionnaire-documents-hl7 @niveau:N1
Fonctionnalité: Prendre les documents CDA transmis en HL7 v2, les remplacer, les supprimer

  Le simulateur « CREATEUR » transmet des documents sous des identifiants que nul autre scénario n'emploie. Un scénario n'est conforme que
  sur ce qui a été observé : l'acquittement sur le réseau, puis les documents que le système testé conserve, leur état et leur destination.

  Contexte:
    Étant donné le système testé dans le rôle « gestionnaire de documents (HL7 v2) », relié au simulateur « CREATEUR »

  @severite:critique @exi:CDAHL7-EX-GEST-ACQUITTEMENT @exi:CDAHL7-EX-GEST-CONSERVATION @exi:CDAHL7-EX-GEST-DIFFUSION
  Scénario: Un compte rendu en PDF, reçu par ORU, est conservé et va au DMP
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Quand le simulateur « CREATEUR » transmet par « ORU^R01 » le document « compte rendu » de ce patient au DMP
    Alors le système testé acquitte le message par « AA »
    Et l'acquittement est conforme au modèle de validation « HL7 v2 – acquittement »
    Et le système testé conserve le document transmis, octet pour octet
    Et le système testé destine le document transmis au DMP

  @severite:critique @exi:CDAHL7-EX-GEST-ACQUITTEMENT @exi:CDAHL7-EX-GEST-CONSERVATION
  Scénario: Une synthèse médicale structurée, reçue par MDM, est conservée
    Étant donné le patient de test « Karim TESTBENALI », d'identité qualifiée
    Quand le simulateur « CREATEUR » transmet par « MDM^T02 » le document « VSM » de ce patient au DMP
    Alors le système testé acquitte le message par « AA »
    Et l'acquittement est conforme au modèle de validation « HL7 v2 – acquittement »
    Et le système testé conserve le document transmis, octet pour octet

  @exi:CDAHL7-EX-GEST-ACQUITTEMENT @exi:CDAHL7-EX-GEST-DIFFUSION
  Scénario: Un compte rendu va au DMP, à un professionnel et au patient
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Quand le simulateur « CREATEUR » transmet par « MDM^T02 » le document « compte rendu » de ce patient au DMP, à un professionnel et au patient par MSSanté
    Alors le système testé acquitte le message par « AA »
    Et le système testé destine le document transmis au DMP, à un professionnel et au patient par MSSanté

  @exi:CDAHL7-EX-GEST-ACQUITTEMENT @exi:CDAHL7-EX-GEST-DIFFUSION
  Scénario: Un compte rendu n'est destiné qu'au patient
    Étant donné le patient de test « Zoé-Anaïs TEST D'ETE », d'identité qualifiée
    Quand le simulateur « CREATEUR » transmet par « ORU^R01 » le document « compte rendu » de ce patient au patient par MSSanté
    Alors le système testé acquitte le message par « AA »
    Et le système testé destine le document transmis au patient par MSSanté

  @severite:critique @exi:CDAHL7-EX-GEST-MASQUAGE
  Scénario: Une synthèse médicale est masquée aux professionnels
    Étant donné le patient de test « Karim TESTBENALI », d'identité qualifiée
    Quand le simulateur « CREATEUR » transmet par « ORU^R01 » le document « VSM » de ce patient au DMP, masqué aux professionnels
    Alors le système testé acquitte le message par « AA »
    Et le système testé destine le document transmis au DMP, masqué aux professionnels

  @severite:critique @exi:CDAHL7-EX-GEST-MASQUAGE
  Scénario: Un compte rendu n'est pas visible par la patiente tant qu'il ne lui a pas été annoncé
    Étant donné le patient de test « Zoé-Anaïs TEST D'ETE », d'identité qualifiée
    Quand le simulateur « CREATEUR » transmet par « MDM^T02 » le document « compte rendu » de ce patient au DMP, non visible par le patient
    Alors le système testé acquitte le message par « AA »
    Et le système testé destine le document transmis au DMP, non visible par le patient

  @severite:critique @exi:CDAHL7-EX-GEST-REMPLACEMENT
  Scénario: Un compte rendu corrigé, reçu par MDM, remplace le premier
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Et le document « compte rendu » de ce patient, transmis par le simulateur « CREATEUR » par « MDM^T02 » au DMP et acquitté
    Quand le simulateur « CREATEUR » remplace le document transmis par le document « compte rendu corrigé »
    Alors le système testé acquitte le message par « AA »
    Et dans le système testé, le document transmis remplace le précédent
    Et le système testé conserve 1 document actif pour ce patient

  @exi:CDAHL7-EX-GEST-REMPLACEMENT @exi:CDAHL7-EX-GEST-MASQUAGE
  Scénario: Une synthèse médicale, reçue par ORU, est remplacée pour être masquée aux professionnels
    Étant donné le patient de test « Karim TESTBENALI », d'identité qualifiée
    Et le document « VSM » de ce patient, transmis par le simulateur « CREATEUR » par « ORU^R01 » au DMP et acquitté
    Quand le simulateur « CREATEUR » remplace le document transmis par le document « VSM, nouvelle version » au DMP, masqué aux professionnels, pour en changer la confidentialité
    Alors le système testé acquitte le message par « AA »
    Et dans le système testé, le document transmis remplace le précédent
    Et le système testé destine le document transmis au DMP, masqué aux professionnels

  @severite:critique @exi:CDAHL7-EX-GEST-SUPPRESSION
  Scénario: Un compte rendu reçu par MDM est supprimé
    Étant donné le patient de test « Zoé-Anaïs TEST D'ETE », d'identité qualifiée
    Et le document « compte rendu » de ce patient, transmis par le simulateur « CREATEUR » par « MDM^T02 » au DMP et acquitté
    Quand le simulateur « CREATEUR » supprime le document transmis
    Alors le système testé acquitte le message par « AA »
    Et le document transmis n'est plus actif dans le système testé

  @exi:CDAHL7-EX-GEST-SUPPRESSION
  Scénario: Une synthèse médicale reçue par ORU est supprimée
    Étant donné le patient de test « Karim TESTBENALI », d'identité qualifiée
    Et le document « VSM » de ce patient, transmis par le simulateur « CREATEUR » par « ORU^R01 » au DMP et acquitté
    Quand le simulateur « CREATEUR » supprime le document transmis
    Alors le système testé acquitte le message par « AA »
    Et le document transmis n'est plus actif dans le système testé

  @requiert:second-document @exi:CDAHL7-EX-GEST-DEUX-DOCUMENTS
  Scénario: Un compte rendu en PDF et sa forme structurée, reçus dans un même ORU, sont conservés tous deux
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Quand le simulateur « CREATEUR » transmet par « ORU^R01 » les documents « compte rendu » et « compte rendu structuré » de ce patient au DMP
    Alors le système testé acquitte le message par « AA »
    Et le système testé conserve les deux documents transmis, octet pour octet

  @exi:CDAHL7-EX-GEST-JEU-CARACTERES @exi:CDAHL7-EX-GEST-INS
  Scénario: Un message en 8859/15 est lu avec ses accents
    Étant donné le patient de test « Zoé-Anaïs TEST D'ETE », d'identité qualifiée
    Quand le simulateur « CREATEUR » transmet par « MDM^T02 » le document « compte rendu » de ce patient au DMP, en « 8859/15 »
    Alors le système testé acquitte le message par « AA »
    Et le système testé conserve le document transmis, octet pour octet
    Et le système testé conserve l'identité de ce patient
    Et le système testé conserve le matricule INS

  @severite:critique @exi:CDAHL7-EX-GEST-ACQUITTEMENT @exi:CDAHL7-EX-GEST-INS
  Scénario: L'INS d'une identité qui n'est pas qualifiée n'est pas conservé
    Étant donné le patient de test « Inès TESTRECUP », d'identité récupérée
    Quand le simulateur « CREATEUR » transmet par « ORU^R01 » le document « compte rendu portant l'INS » de ce patient à un professionnel par MSSanté, avec un INS et une identité au statut « PROV »
    Alors le système testé acquitte le message par « AA »
    Et le système testé ne conserve pas le matricule INS

  @exi:CDAHL7-EX-GEST-SANS-INS @exi:CDAHL7-EX-GEST-DIFFUSION
  Scénario: Le compte rendu d'une identité récupérée, sans INS, va à un professionnel par MSSanté
    Étant donné le patient de test « Inès TESTRECUP », d'identité récupérée
    Quand le simulateur « CREATEUR » transmet par « ORU^R01 » le document « compte rendu » de ce patient à un professionnel par MSSanté
    Alors le système testé acquitte le message par « AA »
    Et le système testé destine le document transmis à un professionnel par MSSanté

  @severite:critique @requiert:doublons @exi:CDAHL7-EX-GEST-DOUBLON
  Scénario: Un message renvoyé faute d'acquittement n'est pris qu'une fois
    Étant donné le patient de test « Karim TESTBENALI », d'identité qualifiée
    Et le document « VSM » de ce patient, transmis par le simulateur « CREATEUR » par « MDM^T02 » au DMP et acquitté
    Quand le simulateur « CREATEUR » transmet de nouveau le même message
    Alors le système testé acquitte le message par « AA »
    Et le système testé conserve 1 document actif pour ce patient

  @requiert:accuse-metier @exi:CDAHL7-EX-GEST-ACCUSE-METIER
  Scénario: L'accusé de réception du DMP est rendu au créateur qui l'a demandé
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Quand le simulateur « CREATEUR » transmet par « ORU^R01 » le document « compte rendu » de ce patient au DMP, en demandant un accusé de réception
    Alors le système testé acquitte le message par « AA »
    Et le simulateur « CREATEUR » reçoit sous « 2 minutes » l'accusé métier « ZAM^Z01 » du document transmis
    Et le message est conforme au modèle de validation « Transmission de documents CDA en HL7v2 2.1 – accusé métier (ZAM) »

  @requiert:accuse-metier @exi:CDAHL7-EX-GEST-ACCUSE-METIER
  Scénario: L'accusé de réception d'un professionnel par MSSanté est rendu au créateur qui l'a demandé
    Étant donné le patient de test « Karim TESTBENALI », d'identité qualifiée
    Quand le simulateur « CREATEUR » transmet par « MDM^T02 » le document « VSM » de ce patient à un professionnel par MSSanté, en demandant un accusé de réception
    Alors le système testé acquitte le message par « AA »
    Et le simulateur « CREATEUR » reçoit sous « 2 minutes » l'accusé métier « ZAM^Z02 » du document transmis
    Et l'accusé métier nomme la boîte d'un destinataire du document transmis
    Et le message est conforme au modèle de validation « Transmission de documents CDA en HL7v2 2.1 – accusé métier (ZAM) »
