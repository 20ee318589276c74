# language: fr
@volet:STRUCTURATION-MINIMALE @version:2022.01 @acteur:createur-contenu @niveau:N1
Fonctionnalité: Créer un document de santé de structuration minimale

  Tout document de santé du CI-SIS porte le même en-tête : qui est le patient, qui a écrit, qui conserve, quel acte est documenté.
  Le corps est ici un fichier PDF (CDA niveau 1) ; le dernier scénario vérifie que l'en-tête d'un document structuré suit les mêmes règles.

  Contexte:
    Étant donné le système testé dans le rôle « créateur de contenu »

  @CI-SIS-CR-CDA-N1-Create_doc-Sc1 @severite:critique @exi:STRUCT-MIN-EX-LIEN-01
  Scénario: Un compte rendu de consultation en PDF
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Et la situation « consultation de suivi »
    Quand l'opérateur fait produire au système testé le document « compte rendu de consultation » de ce patient
    Alors le document est conforme au modèle de validation « Structuration minimale 2022.01 »
    Et le document porte le matricule INS et les traits stricts du patient de test
    Et le corps du document est un fichier PDF lisible

  @exi:STRUCT-MIN-EX-LIEN-01
  Scénario: Une patiente sans adresse ni téléphone connus
    Étant donné le patient de test « Léa TESTPETIT », d'identité qualifiée
    Et la situation « consultation de suivi »
    Quand l'opérateur fait produire au système testé le document « compte rendu de consultation » de ce patient
    Alors le document est conforme au modèle de validation « Structuration minimale 2022.01 »
    Et le document porte le matricule INS et les traits stricts du patient de test

  @exi:STRUCT-MIN-EX-LIEN-01
  Scénario: Un patient né en Corse
    Étant donné le patient de test « Ange TESTCOLONNA », d'identité qualifiée
    Et la situation « consultation de suivi »
    Quand l'opérateur fait produire au système testé le document « compte rendu de consultation » de ce patient
    Alors le document est conforme au modèle de validation « Structuration minimale 2022.01 »
    Et le document porte le matricule INS et les traits stricts du patient de test

  @exi:STRUCT-MIN-EX-LIEN-01
  Scénario: Une patiente née à l'étranger, au nom composé
    Étant donné le patient de test « Zoé-Anaïs TEST D'ETE », d'identité qualifiée
    Et la situation « consultation de suivi »
    Quand l'opérateur fait produire au système testé le document « compte rendu de consultation » de ce patient
    Alors le document est conforme au modèle de validation « Structuration minimale 2022.01 »
    Et le document porte le matricule INS et les traits stricts du patient de test

  @exi:STRUCT-MIN-EX-LIEN-01 @exi:STRUCT-MIN-EX-PERSONNES-01
  Scénario: Un enfant accompagné de sa mère, compte rendu adressé à un confrère et validé
    Étant donné le patient de test « Tom TESTMINEUR », d'identité qualifiée
    Et la situation « consultation de suivi »
    Quand l'opérateur fait produire au système testé le document « compte rendu de consultation » de ce patient
    Alors le document est conforme au modèle de validation « Structuration minimale 2022.01 »
    Et le document porte le matricule INS et les traits stricts du patient de test
    Et l'en-tête nomme les personnes de la situation, chacune dans sa fonction
    Et le corps du document est un fichier PDF lisible

  @severite:critique @exi:STRUCT-MIN-EX-IDENTITE-01
  Scénario: Une identité récupérée mais non qualifiée n'emporte pas de matricule INS
    Étant donné le patient de test « Inès TESTRECUP », d'identité récupérée
    Et la situation « consultation de suivi »
    Quand l'opérateur fait produire au système testé le document « compte rendu de consultation » de ce patient
    Alors le document est conforme au modèle de validation « Structuration minimale 2022.01 »
    Et le document ne porte aucun matricule INS

  @severite:critique @exi:STRUCT-MIN-EX-REMPLACEMENT-LOT-01
  Scénario: La correction d'un compte rendu en fait une nouvelle version
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Et la situation « consultation de suivi »
    Et un premier document « compte rendu de consultation » produit pour ce patient
    Quand l'opérateur fait corriger ce document
    Alors le document est conforme au modèle de validation « Structuration minimale 2022.01 »
    Et la nouvelle version remplace la précédente : même identifiant de lot de versions, numéro de version supérieur, référence au document remplacé
    Et le corps du document est un fichier PDF lisible

  @exi:STRUCT-MIN-EX-REMPLACEMENT-LOT-01
  Scénario: Une deuxième correction remplace la version corrigée
    Étant donné le patient de test « Ange TESTCOLONNA », d'identité qualifiée
    Et la situation « consultation de suivi »
    Et un premier document « compte rendu de consultation » produit pour ce patient
    Quand l'opérateur fait corriger ce document
    Et l'opérateur fait corriger ce document
    Alors le document est conforme au modèle de validation « Structuration minimale 2022.01 »
    Et la nouvelle version remplace la précédente : même identifiant de lot de versions, numéro de version supérieur, référence au document remplacé

  @exi:STRUCT-MIN-EX-LIEN-01
  Scénario: Un document structuré porte le même en-tête qu'un document en PDF
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Et la situation « consultation de suivi »
    Quand l'opérateur fait produire au système testé le document « VSM » de ce patient
    Alors le document est conforme au modèle de validation « Structuration minimale 2022.01 »
    Et le document porte le matricule INS et les traits stricts du patient de test
