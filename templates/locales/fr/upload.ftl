# Messages à côté d’un champ de fichier. Limites : src/domain/upload.rs.
fault-upload-none-selected = Choisissez un fichier.
fault-upload-wrong-type = Le fichier doit être un PDF, un JPG ou un PNG lisible. Enregistrez-le ou numérisez-le dans l’un de ces formats, puis choisissez-le à nouveau.
fault-upload-too-big = Le fichier est trop volumineux. Il doit faire moins de 10 MB (Mo) ; une photo ne peut dépasser 50 mégapixels ni un PDF 100 pages.
fault-upload-empty = Le fichier est vide. Vérifiez-le, puis choisissez-le à nouveau.
fault-upload-virus = Le fichier contient un virus ou un autre logiciel malveillant. Choisissez un autre fichier.
fault-upload-password-protected = Le fichier est protégé par un mot de passe. Retirez le mot de passe, puis choisissez à nouveau le fichier.
fault-upload-not-received = Le fichier n’a pas pu être envoyé. Veuillez réessayer.
fault-upload-too-many = Vous avez choisi trop de fichiers. Choisissez un seul fichier par champ.
fault-upload-heic = La photo est au format HEIC, qui ne peut pas être lu ici. Sur votre téléphone, choisissez « Le plus compatible » sous Appareil photo > Formats et reprenez la photo, ou enregistrez-la en JPG.
fault-upload-active-content = Le PDF contient du code ou des fichiers joints. Imprimez le document dans un nouveau PDF ou photographiez-le, puis choisissez ce fichier.
fault-upload-not-scanned = Le contrôle antivirus n’est pas terminé. Attendez quelques minutes, puis envoyez à nouveau.
