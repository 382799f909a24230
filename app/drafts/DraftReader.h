// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/Formats.h"
#include "drafts/draft/Draft.h"
#include "text/Result.h"

#include <QStringList>

namespace morat {

/// Larger files are refused.
inline constexpr qint64 maxDraftBytes = 20 * 1024 * 1024;

/// Reads the bytes of a draft. `fileName` decides the format together with what the bytes look
/// like; it is not opened. Fails on what is no text of a known charset or no known format.
/// `charset` is the one that the editor chose; it is recognised when there is none.
[[nodiscard]] Result<Draft> readDraft(const QByteArray &bytes, const QString &fileName,
                                      std::optional<Charset> charset = {},
                                      const FormatTable &table = formats());

/// Reads the bytes of a draft that is in the format, which must outlive it.
[[nodiscard]] Result<Draft> readAs(const Format &format, const QByteArray &bytes,
                                   const Reading &how = {});

/// Opens and reads a file, or the article that the address names in it. Fails when it is missing,
/// unreadable or too large, too.
[[nodiscard]] Result<Draft> readDraftFile(const QString &path, std::optional<Charset> charset = {});

/// The same, of a saved web page as much as is wanted.
[[nodiscard]] Result<Draft> readPageFile(const QString &path, std::optional<Charset> charset,
                                         PageExtent extent);

/// As readDraftFile(), but characters that the format forbids are passed over and named; they stay
/// in the file. Nothing else is read that readDraftFile() refuses.
[[nodiscard]] Result<Draft> readWithoutControls(const QString &path,
                                                std::optional<Charset> charset = {});

/// Reads bytes the way that gave the draft with the identity `contentHash`; as readDraft() when no
/// way does.
[[nodiscard]] Result<Draft> readDraftAgain(const QByteArray &bytes, const QString &fileName,
                                           std::optional<Charset> charset,
                                           const QString &contentHash);

/// Reads the file in the charset in which it was read before, and of a page as much as then, if
/// that gives the draft with the identity `contentHash`; otherwise, because the file is another, as
/// readDraftFile().
[[nodiscard]] Result<Draft> readDraftFileAgain(const QString &path, const QString &charset,
                                               const QString &contentHash);

/// "*.txt", "*.html"…: the names that a folder of drafts is searched for.
[[nodiscard]] QStringList draftNameFilters(const FormatTable &table = formats());

} // namespace morat
