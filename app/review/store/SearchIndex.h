// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/store/Archive.h"
#include "text/IndexedWords.h"

#include <memory>
#include <optional>

namespace morat {

/// What a text in the index is of. The numbers are in its tables; only added to.
enum class TextKind : quint8 {
    Current = 0,   ///< a piece of the text as it stands
    Earlier = 1,   ///< paragraphs of the original and of versions before that are not in it
    Decisions = 2, ///< what was decided, a line each: “original → replacement”
    Notes = 3,     ///< what people wrote to each other about it
};

/// A text for the index.
struct IndexedText {
    TextKind kind = TextKind::Current;
    qsizetype start = 0; ///< where it begins in the current text, of a piece of that
    QString text;
};

/// In which drafts is looked, and what comes first.
struct SearchWanted {
    enum class Order : quint8 { BestFirst, NewestFirst };

    WordQuery query;
    Order order = Order::BestFirst;
    std::optional<WorkflowState> state; ///< only drafts in this one
    QDateTime since = {};               ///< only drafts that were worked on since; UTC
    QDateTime until = {};               ///< …before; UTC
    int mostDrafts = 200;               ///< so many are given, and the rest counted
};

/// A text in which everything that was looked for stands.
struct SearchHit {
    qint64 text = 0; ///< for textsOf()
    qint64 draft = 0;
    TextKind kind = TextKind::Current;
    qsizetype start = 0;
};

/// A draft with its hits, the best first.
struct SearchedDraft {
    qint64 draft = 0;
    QList<SearchHit> hits;
};

struct SearchAnswer {
    QList<SearchedDraft> drafts; ///< in the order that is wanted
    int allDrafts = 0;           ///< how many have hits, also beyond those
    bool hasMore = false;        ///< …of more than mostTextsCounted texts nobody counted the rest
};

/// The words of all drafts, to be searched: derived from the review database and made anew from it
/// whenever it is missing, damaged or older. Words are folded here (IndexedWords.h), not by the
/// engine, so that both find the same: SQLite's FTS5 in a file of its own beside the database, and
/// `tsvector` columns on a server.
///
/// It belongs to the thread that opened it. What it cannot write it says, and what it knows can
/// still be searched.
class SearchIndex {
public:
    /// `identity` is Archive::identity(): the index of another database is not this one's.
    [[nodiscard]] static Result<std::unique_ptr<SearchIndex>>
    open(const QString &address, const QByteArray &identity, const QString &password = {});
    virtual ~SearchIndex() = default;
    SearchIndex(const SearchIndex &) = delete;
    SearchIndex &operator=(const SearchIndex &) = delete;

    /// The drafts that are in it, with the mark (ArchivedDraft) that each had then.
    [[nodiscard]] virtual Result<QHash<qint64, QString>> marks() = 0;
    /// Puts a draft with its texts in place of what was known of it.
    [[nodiscard]] virtual Result<void> put(const ArchivedDraft &draft,
                                           const QList<IndexedText> &texts) = 0;
    /// Drafts that are on the desk no more.
    [[nodiscard]] virtual Result<void> drop(const QList<qint64> &drafts) = 0;
    /// Whether this run fills it now. Of the desks at a server one does, and the others find what
    /// it put there.
    [[nodiscard]] virtual bool mayFill() { return true; }
    /// Several put() between these are one transaction, for speed; none may wait long in it.
    [[nodiscard]] virtual Result<void> beginBatch() { return {}; }
    [[nodiscard]] virtual Result<void> endBatch() { return {}; }

    [[nodiscard]] virtual Result<SearchAnswer> search(const SearchWanted &wanted) = 0;
    /// Texts by their numbers; those that are gone are not among them.
    [[nodiscard]] virtual Result<QHash<qint64, QString>> textsOf(const QList<qint64> &texts) = 0;

protected:
    SearchIndex() = default;
};

/// What the form of the texts in the index is: another number, and it is made anew.
inline constexpr int searchForm = 2;
/// Texts that are counted. What stands in more of them is frequent: of such words the newest texts
/// are looked at, so that an answer costs the same however many drafts there are.
inline constexpr int mostTextsCounted = 3000;
/// Texts that are put into an order, those of the drafts that were worked on last.
inline constexpr int mostTextsOrdered = 1000;
/// …and in which frequent words are looked for as one phrase.
inline constexpr int mostTextsOfPhrase = 2000;
/// Words that a text in the index has at most, so that all their positions are kept.
inline constexpr qsizetype mostWordsOfText = 4000;

/// The file of a database's index beside it.
[[nodiscard]] QString searchIndexFile(const QString &store);

/// Takes drafts out of the index beside a database, and out of the file's free pages; where that
/// fails the file is overwritten and removed. `kept` are the drafts that stay. True when there is
/// nothing of others left.
[[nodiscard]] bool cleanSearchIndex(const QString &store, const QList<qint64> &kept);

/// Puts hits, the best first, together by draft; drafts come in the order of their first hit, and
/// hits that stand in `hits` twice once.
[[nodiscard]] QList<SearchedDraft> byDraft(const QList<SearchHit> &hits, int mostDrafts);

} // namespace morat
