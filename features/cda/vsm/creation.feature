# language: fr
@volet:VSM @version:2022.01 @acteur:createur-contenu @niveau:N1
Fonctionnalité: Créer un volet de synthèse médicale

  Le médecin traitant produit la synthèse médicale de son patient. Chaque scénario est une situation clinique à saisir
  dans le système testé ; la fiche du patient (dossier jeux) dit quoi saisir et ce que le document doit porter.

  Contexte:
    Étant donné le système testé dans le rôle « créateur de contenu »

  @CI-SIS-VSM-Create_doc-Sc1 @severite:critique @exi:VSM-EX-CONTENU-01 @exi:VSM-EX-TRAITANT-06
  Scénario: Une allergie médicamenteuse connue
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Et la situation « allergie à la pénicilline »
    Quand l'opérateur fait produire au système testé le document « VSM » de ce patient
    Alors le document est conforme au modèle de validation « VSM 2022.01 »
    Et le document porte le matricule INS et les traits stricts du patient de test
    Et la section « Allergies et hypersensibilités » mentionne « pénicilline », dans le texte comme dans l'entrée codée
    Et le médecin traitant déclaré figure dans l'en-tête

  @severite:critique @exi:VSM-EX-CONTENU-02
  Scénario: Aucun antécédent connu : l'absence est dite, jamais sous-entendue
    Étant donné le patient de test « Karim TESTBENALI », d'identité qualifiée
    Et la situation « aucun antécédent connu »
    Quand l'opérateur fait produire au système testé le document « VSM » de ce patient
    Alors le document est conforme au modèle de validation « VSM 2022.01 »
    Et chaque section obligatoire indique explicitement l'absence d'information

  @exi:VSM-EX-CONTENU-01
  Scénario: Deux traitements au long cours, chacun avec sa posologie et son motif
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Et la situation « traitement au long cours »
    Quand l'opérateur fait produire au système testé le document « VSM » de ce patient
    Alors le document est conforme au modèle de validation « VSM 2022.01 »
    Et la section « Traitements » porte les données de la situation, dans le texte comme dans les entrées codées
    Et le texte de la section « Traitements » mentionne « 1 comprimé toutes les 12 heures »

  @exi:VSM-EX-CONTENU-01
  Scénario: Pathologies en cours et antécédents restent distincts
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Et la situation « dossier complet »
    Quand l'opérateur fait produire au système testé le document « VSM » de ce patient
    Alors le document est conforme au modèle de validation « VSM 2022.01 »
    Et la section « Pathologies en cours » porte les données de la situation, dans le texte comme dans les entrées codées
    Et la section « Antécédents médicaux » mentionne « Pneumopathie », dans le texte comme dans l'entrée codée
    Et la section « Antécédents chirurgicaux » mentionne « Appendicectomie par cœlioscopie », dans le texte comme dans l'entrée codée

  @exi:VSM-EX-CONTENU-01
  Scénario: Facteurs de risque personnels, professionnels et familiaux
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Et la situation « facteurs de risque »
    Quand l'opérateur fait produire au système testé le document « VSM » de ce patient
    Alors le document est conforme au modèle de validation « VSM 2022.01 »
    Et la section « Mode de vie » porte les données de la situation, dans le texte comme dans les entrées codées
    Et le texte de la section « Facteurs de risques professionnels » mentionne « poussières de farine »
    Et la section « Antécédents familiaux » mentionne « Cancer du sein », dans le texte comme dans l'entrée codée
    Et le texte de la section « Points de vigilance » mentionne « Chute à domicile »

  @exi:VSM-EX-CONTENU-01
  Scénario: Un dossier presque vide ne fait pas inventer de données
    Étant donné le patient de test « Léa TESTPETIT », d'identité qualifiée
    Et la situation « dossier minimal »
    Quand l'opérateur fait produire au système testé le document « VSM » de ce patient
    Alors le document est conforme au modèle de validation « VSM 2022.01 »
    Et la section « Pathologies en cours » mentionne « Asthme », dans le texte comme dans l'entrée codée
    Et le document ne comporte pas la section « Antécédents chirurgicaux »
    Et le document ne comporte pas la section « Antécédents familiaux »

  @exi:VSM-EX-TRAITANT-06 @exi:VSM-EX-CONTENU-01
  Scénario: Un patient né en Corse, suivi par un autre médecin traitant
    Étant donné le patient de test « Ange TESTCOLONNA », d'identité qualifiée
    Et la situation « suivi d'hypothyroïdie »
    Quand l'opérateur fait produire au système testé le document « VSM » de ce patient
    Alors le document est conforme au modèle de validation « VSM 2022.01 »
    Et le document porte le matricule INS et les traits stricts du patient de test
    Et le médecin traitant déclaré figure dans l'en-tête
    Et la section « Traitements » porte les données de la situation, dans le texte comme dans les entrées codées

  @severite:critique
  Scénario: La correction d'une synthèse en fait une nouvelle version
    Étant donné le patient de test « Ange TESTCOLONNA », d'identité qualifiée
    Et la situation « suivi d'hypothyroïdie »
    Et un premier document « VSM » produit pour ce patient
    Quand l'opérateur fait corriger ce document
    Alors le document est conforme au modèle de validation « VSM 2022.01 »
    Et la nouvelle version remplace la précédente : même identifiant de lot de versions, numéro de version supérieur, référence au document remplacé
