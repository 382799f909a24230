// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Result.h"

#include <QByteArray>

namespace morat {

/// Whether the bytes are an old Word document (.doc): a compound file that holds one. A .docx with
/// a password is put into such a file, too, and is none.
[[nodiscard]] bool looksLikeOldWord(const QByteArray &bytes);

/// The document as .docx, made by the LibreOffice that is installed: in a folder of its own that
/// goes afterwards, within two minutes. Blocks: never to be called on the window's thread. Fails,
/// saying why, where there is no LibreOffice, and where it does not make a document.
[[nodiscard]] Result<QByteArray> docxFromOldWord(const QByteArray &bytes);

} // namespace morat
