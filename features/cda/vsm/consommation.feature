# language: fr
@volet:VSM @version:2022.01 @acteur:consommateur-contenu @niveau:N1
Fonctionnalité: Consommer un volet de synthèse médicale

  Un partenaire met une synthèse à disposition du système testé, dossier du patient ouvert. Un scénario nominal n'est conforme
  que sur ce qui a été observé : la décision, l'écran, les données restituées. Chacun a son jumeau, où un document fautif doit
  être refusé ou signalé.

  Contexte:
    Étant donné le système testé dans le rôle « consommateur de contenu »

  @severite:critique @exi:VSM-EX-CONSO-01
  Scénario: Une synthèse complète est intégrée et affichée
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Quand le partenaire met à disposition le document « VSM complet »
    Alors le système testé intègre le document au dossier de ce patient
    Et le système testé affiche le corps du document avec son en-tête
    Et le système testé n'affiche aucun avertissement

  @severite:critique @exi:VSM-EX-CONSO-02
  Scénario: La date de naissance diffère de celle du patient
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Quand le partenaire met à disposition un document dont la date de naissance diffère de celle du patient de test
    Alors le système testé n'intègre pas le document au dossier de ce patient
    Et le système testé avertit l'utilisateur en désignant « date de naissance »
    Et l'opérateur joint la preuve « capture de l'avertissement »

  @requiert:reprise-des-donnees @exi:VSM-EX-CONSO-04
  Scénario: Les traitements sont restitués avec leur posologie
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Quand le partenaire met à disposition le document « VSM complet »
    Alors le système testé intègre le document au dossier de ce patient
    Et le système testé restitue les données suivantes :
      | traitement                    | posologie                         |
      | TESTOPRIL 5 mg, comprimé      | 1 comprimé par jour               |
      | TESTFORMINE 1000 mg, comprimé | 1 comprimé toutes les 12 heures   |

  @severite:critique @exi:VSM-EX-CONSO-02
  Scénario: Aucun traitement n'est restitué d'un document au matricule INS étranger au dossier
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Quand le partenaire met à disposition un document dont le matricule INS diffère de celui du patient de test
    Alors le système testé n'intègre pas le document au dossier de ce patient
    Et le système testé avertit l'utilisateur en désignant « matricule INS »
    Et le système testé ne restitue aucune donnée codée

  @requiert:reprise-des-donnees @exi:VSM-EX-CONSO-04
  Scénario: L'allergie et les pathologies en cours sont restituées
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Quand le partenaire met à disposition le document « VSM complet »
    Alors le système testé restitue les données suivantes :
      | allergie    | code |
      | pénicilline | J01C |
    Et le système testé restitue les données suivantes :
      | problème                           | code  |
      | Hypertension artérielle essentielle | I10   |
      | Diabète de type 2                  | E11.9 |
      | Pneumopathie                       | J18.9 |

  @exi:VSM-EX-CONSO-03
  Scénario: Une entrée codée qui renvoie à un texte absent est signalée
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Quand le partenaire met à disposition le document « VSM dont une entrée renvoie à un texte absent »
    Alors le système testé avertit l'utilisateur en désignant « texte »
    Et l'opérateur joint la preuve « capture de l'avertissement »

  @exi:VSM-EX-CONSO-03
  Scénario: Une synthèse tronquée est signalée, rien n'en est repris
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Quand le partenaire met à disposition le document « VSM tronqué »
    Alors le système testé n'intègre pas le document au dossier de ce patient
    Et le système testé avertit l'utilisateur
    Et le système testé ne restitue aucune donnée codée

  @exi:VSM-EX-CONSO-01
  Scénario: Une synthèse sans donnée connue dit l'absence à l'écran
    Étant donné le patient de test « Karim TESTBENALI », d'identité qualifiée
    Quand le partenaire met à disposition le document « VSM sans donnée connue »
    Alors le système testé intègre le document au dossier de ce patient
    Et le système testé affiche le corps du document avec son en-tête

  @exi:VSM-EX-CONSO-03
  Scénario: Une synthèse sans corps n'est pas intégrée en silence
    Étant donné le patient de test « Karim TESTBENALI », d'identité qualifiée
    Quand le partenaire met à disposition le document « VSM sans corps »
    Alors le système testé n'intègre pas le document au dossier de ce patient
    Et le système testé avertit l'utilisateur

  @exi:VSM-EX-CONSO-01
  Scénario: La synthèse d'un patient né en Corse
    Étant donné le patient de test « Ange TESTCOLONNA », d'identité qualifiée
    Quand le partenaire met à disposition le document « VSM de suivi »
    Alors le système testé intègre le document au dossier de ce patient
    Et le système testé affiche le corps du document avec son en-tête
    Et le système testé restitue les données suivantes :
      | traitement                            | posologie           |
      | TESTYROXINE 75 microgrammes, comprimé | 1 comprimé par jour |

  @severite:critique @exi:VSM-EX-CONSO-02
  Scénario: Le nom de naissance diffère de celui du patient
    Étant donné le patient de test « Ange TESTCOLONNA », d'identité qualifiée
    Quand le partenaire met à disposition un document dont le nom de naissance diffère de celui du patient de test
    Alors le système testé n'intègre pas le document au dossier de ce patient
    Et le système testé avertit l'utilisateur en désignant « nom de naissance »
