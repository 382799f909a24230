// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/charsets/Transcoding.h"
#include "drafts/draft/Envelope.h"
#include "drafts/draft/TwinField.h"

#include <QStringList>

#include <memory>
#include <variant>

namespace morat {

/// The source is the file itself.
struct WholeFile {};

/// What a format's reader found that its writers need again.
class ReadingNotes {
public:
    ReadingNotes() = default;
    ReadingNotes(const ReadingNotes &) = delete;
    ReadingNotes &operator=(const ReadingNotes &) = delete;
    virtual ~ReadingNotes() = default;
};

/// The source is the XML in a member of a package, and in those that hold more of its text: notes,
/// headers. They follow it one by one, each behind a NUL, which no XML has.
struct PackageMember {
    QString name;
    /// Shared by all copies of the draft; null where the format keeps none.
    std::shared_ptr<const ReadingNotes> notes;
    QStringList further; ///< names of the other members
    /// The file in an old format that the package was made of; empty where the package is the file.
    QByteArray madeOf;
};

/// The source is the text of a file in a charset from before Unicode, in UTF-8.
struct TranscodedFile {
    Transcoding transcoding; ///< from source to bytes
};

/// The source is what fields of the file say, unquoted.
struct FieldsOfFile {
    Envelope envelope; ///< where the source stands in the bytes
    /// Fields that say a part of it once more; what they say is none of the text.
    QList<TwinField> twins;
    /// Names of other fields that repeat the text and that no correction reaches.
    QStringList unreached;
    /// Which of the file's drafts this is; empty where a file of the format holds one only.
    QString item;
    /// A file of this draft alone; empty where a file of the format holds one only.
    QByteArray alone;
};

/// How a draft's source stands in its file.
using Storage = std::variant<WholeFile, PackageMember, TranscodedFile, FieldsOfFile>;

/// Of the text of a file that was decoded: that in `transcoding`, if it went through one.
[[nodiscard]] Storage storageOf(Transcoding transcoding);

} // namespace morat
