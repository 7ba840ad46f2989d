# Messages beside a file field. Limits: src/domain/upload.rs.
fault-upload-none-selected = Choose a file.
fault-upload-wrong-type = The file must be a PDF, JPG or PNG that can be opened. Save or scan it in one of these formats and choose it again.
fault-upload-too-big = The file is too big. It must be smaller than 10 MB; a picture may have at most 50 megapixels and a PDF at most 100 pages.
fault-upload-empty = The file is empty. Check the file and choose it again.
fault-upload-virus = The file contains a virus or other malicious software. Choose another file.
fault-upload-password-protected = The file is protected with a password. Remove the password and choose the file again.
fault-upload-not-received = The file could not be uploaded. Please try again.
fault-upload-too-many = You have chosen too many files. Choose one file for each field.
fault-upload-heic = The picture is in HEIC format, which cannot be read here. On your phone, choose “Most compatible” under Camera > Formats and take the picture again, or save it as a JPG.
fault-upload-active-content = The PDF contains program code or attached files. Print the document to a new PDF, or take a photograph of it, and choose that file.
fault-upload-not-scanned = The virus check is not finished. Wait a few minutes, then send again.
