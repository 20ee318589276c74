# language: fr
@volet:STRUCTURATION-MINIMALE @version:2022.01 @acteur:consommateur-contenu @niveau:N1
Fonctionnalité: Consommer un document de santé de structuration minimale

  Un partenaire met à disposition un compte rendu dont le corps est un PDF. Ce qui est vérifié : l'identité du patient avant
  l'intégration, l'affichage de l'en-tête et du corps, et le signalement de ce qui ne peut pas être intégré.

  Contexte:
    Étant donné le système testé dans le rôle « consommateur de contenu »

  @severite:critique @exi:STRUCT-MIN-EX-CONSO-01 @exi:STRUCT-MIN-EX-CONSO-02 @exi:STRUCT-MIN-EX-CONSO-03
  Scénario: Un compte rendu en PDF est intégré et affiché avec son en-tête
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Quand le partenaire met à disposition le document « compte rendu de consultation »
    Alors le système testé intègre le document au dossier de ce patient
    Et le système testé affiche le corps du document avec son en-tête
    Et le système testé n'affiche aucun avertissement

  @exi:STRUCT-MIN-EX-CONSO-03
  Scénario: Un corps dont le PDF est coupé est signalé
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Quand le partenaire met à disposition le document « compte rendu au PDF coupé »
    Alors le système testé n'intègre pas le document au dossier de ce patient
    Et le système testé avertit l'utilisateur en désignant « PDF »

  @exi:STRUCT-MIN-EX-CONSO-01
  Scénario: Le compte rendu d'un patient né en Corse
    Étant donné le patient de test « Ange TESTCOLONNA », d'identité qualifiée
    Quand le partenaire met à disposition le document « compte rendu de consultation »
    Alors le système testé intègre le document au dossier de ce patient
    Et le système testé affiche le corps du document avec son en-tête

  @severite:critique @exi:STRUCT-MIN-EX-CONSO-02
  Plan du scénario: Un document dont <trait> diffère n'entre pas au dossier
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Quand le partenaire met à disposition un document dont <trait> diffère de <celui> du patient de test
    Alors le système testé n'intègre pas le document au dossier de ce patient
    Et le système testé avertit l'utilisateur en désignant « <nom> »

    Exemples:
      | trait                  | celui | nom                |
      | la date de naissance   | celle | date de naissance  |
      | le nom de naissance    | celui | nom de naissance   |
      | le prénom              | celui | prénom             |
      | le sexe                | celui | sexe               |
      | le lieu de naissance   | celui | lieu de naissance  |
      | le matricule INS       | celui | matricule INS      |

  @exi:STRUCT-MIN-EX-CONSO-03
  Scénario: Un fichier qui n'est pas du XML bien formé est signalé
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Quand le partenaire met à disposition le document « compte rendu mal formé »
    Alors le système testé n'intègre pas le document au dossier de ce patient
    Et le système testé avertit l'utilisateur

  @exi:STRUCT-MIN-EX-CONSO-03
  Scénario: Un fichier XML qui n'est pas un document CDA est signalé
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Quand le partenaire met à disposition le document « fichier qui n'est pas un CDA »
    Alors le système testé n'intègre pas le document au dossier de ce patient
    Et le système testé avertit l'utilisateur

  @severite:critique @exi:STRUCT-MIN-EX-CONSO-04
  Scénario: Une nouvelle version est présentée comme celle qui remplace la précédente
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Quand le partenaire met à disposition le document « compte rendu de consultation »
    Et le partenaire met à disposition le document « compte rendu corrigé »
    Alors le système testé intègre le document au dossier de ce patient
    Et le système testé présente ce document comme la version qui remplace la précédente

  @exi:STRUCT-MIN-EX-CONSO-02
  Scénario: Une nouvelle version qui change de patient n'entre pas au dossier
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Quand le partenaire met à disposition le document « compte rendu de consultation »
    Et le partenaire met à disposition le document « compte rendu corrigé, attribué à un autre patient »
    Alors le système testé n'intègre pas le document au dossier de ce patient
    Et le système testé avertit l'utilisateur en désignant « matricule INS »

  @exi:STRUCT-MIN-EX-CONSO-05
  Scénario: Un document dont l'identifiant est déjà enregistré est rejeté
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Quand le partenaire met à disposition le document « compte rendu de consultation »
    Et le partenaire met à disposition le document « compte rendu d'un identifiant déjà reçu »
    Alors le système testé n'intègre pas le document au dossier de ce patient

  @exi:STRUCT-MIN-EX-CONSO-06
  Scénario: Un document d'un lot et d'une version déjà enregistrés est rejeté
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Quand le partenaire met à disposition le document « compte rendu de consultation »
    Et le partenaire met à disposition le document « compte rendu d'une version déjà reçue »
    Alors le système testé n'intègre pas le document au dossier de ce patient
