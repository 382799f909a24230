// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/draft/ChangeAuthor.h"
#include "drafts/draft/Draft.h"

#include <QHash>
#include <QList>

namespace morat {

/// Where comments stand: by their bytes in the source they are found in the text, and the other way
/// round. Source maps alone say it; nothing is searched for.
class CommentPlaces {
public:
    explicit CommentPlaces(const Draft &draft);

    /// The text whose letters lie in these bytes; empty, and at its place, where none does.
    [[nodiscard]] TextRange inText(SourceRange bytes) const;

private:
    struct Line {
        qint64 start = 0; ///< of its first letter in the source
        qsizetype block = 0;
    };
    /// The first place of the text that lies at or behind a byte, within the line that the byte is
    /// in: at the end of it where no letter of the line is behind.
    [[nodiscard]] qsizetype positionAt(qint64 byte) const;

    const Draft &m_draft;
    QList<Line> m_lines; ///< with text, in the order of the source
};

/// What a reader comes upon: comments in the file's order, any of which may be a reply.
struct FoundComment {
    QString id;
    QString answers = {}; ///< the id of the comment that it replies to, where the file says that
    QString text;
    ChangeAuthor author;
    bool isDone = false;
    SourceRange bytes; ///< what it is about, in the source
};

/// Puts replies to what they answer, whoever answers a reply to that one's, and gives all by their
/// place. `Threads::Said`: the file says what answers what; otherwise what is about the very same
/// place as a comment before it is taken for a reply. Replies are behind what they answer.
enum class Threads : quint8 { Said, ByPlace };
[[nodiscard]] QList<DraftComment>
threadedComments(const Draft &draft, const QList<FoundComment> &found, Threads threads);

/// Bounds of what is taken of a file's comments: a file with more of them is somebody's joke.
inline constexpr qsizetype mostComments = 2000;
inline constexpr qsizetype longestComment = 20'000; ///< UTF-16 units

} // namespace morat
