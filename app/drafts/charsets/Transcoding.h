// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/charsets/Charset.h"
#include "text/Range.h"
#include "text/Result.h"

#include <QByteArray>
#include <QList>
#include <QStringView>

namespace morat {

/// Leads from the UTF-8 text that a file in a charset from before Unicode is read as, letter by
/// letter, to the file's own bytes. All readers and the writer work on that text as on any other
/// file; only what is changed in it goes into the file's charset, and every other byte stays.
class Transcoding {
public:
    [[nodiscard]] bool isEmpty() const { return m_letters.isEmpty(); }
    /// Where a place between two letters of the text stands in the file.
    [[nodiscard]] qint64 inFile(qint64 source) const;
    [[nodiscard]] SourceRange inFile(SourceRange source) const {
        const qint64 start = inFile(source.start);
        return {start, inFile(source.end()) - start};
    }
    /// The text as the file writes it at a place of the source. `before` is what stands before it
    /// in the file. Fails, naming the character, where the charset lacks one.
    [[nodiscard]] Result<QByteArray> encoded(QStringView text, qint64 source,
                                             QByteArrayView before) const;

private:
    friend class Transcoder;
    /// Where a letter, or a run of ASCII that is the same in both, begins; the last one is the end.
    struct Letter {
        qint32 source = 0;
        qint32 file = 0;
    };
    /// From here on the text is in the old charset, or is what it is in UTF-8.
    struct Stretch {
        qint64 source = 0;
        bool isLegacy = true;
    };

    Charset m_charset = Charset::Utf8;
    QList<Letter> m_letters;
    QList<Stretch> m_stretches;
};

/// A file's text, and the way back.
struct Transcoded {
    QString text;
    QByteArray source; ///< the text in UTF-8
    Transcoding transcoding;
};

/// Reads the file as one in the charset, which is none of Unicode's own. Fails, naming line and
/// byte, where the charset has no character. Of UTF-8 that went through windows-1252 it takes line
/// by line what reads better so: a Unicode file may hold pasted paragraphs.
[[nodiscard]] Result<Transcoded> transcode(const QByteArray &bytes, Charset charset);

} // namespace morat
