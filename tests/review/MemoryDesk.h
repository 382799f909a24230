// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Engines.h"
#include "SpellDraft.h"
#include "review/memory/IndexFilling.h"
#include "review/memory/MemorySearch.h"
#include "review/session/ReviewSession.h"

#include <QFile>
#include <QTemporaryDir>

namespace morat {

/// A desk on which drafts were reviewed, for tests of what it remembers.
class MemoryDesk {
public:
    MemoryDesk(QString address, Store::Clock clock = {})
        : m_address(std::move(address))
        , m_store(std::move(Store::open(m_address, std::move(clock)).value().store)) {}

    /// Puts a file onto the desk, or its next version, with its findings.
    std::unique_ptr<ReviewSession> open(const QString &name, const QByteArray &bytes,
                                        const QString &author = QStringLiteral("Lan")) {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return nullptr;
        file.close();
        auto session = ReviewSession::open(*readDraft(bytes, path), path, *m_store, author);
        if (!session)
            return nullptr;
        check(**session);
        return std::move(*session);
    }
    static void check(ReviewSession &session) {
        const Snapshot snapshot = session.snapshot();
        session.takeFindings(snapshot.revision, markWordsEngine().checkOnce(snapshot.text.text()));
    }

    /// What was filled into the index is what the store has.
    [[nodiscard]] Result<FoundInDrafts> search(const SearchWanted &wanted) {
        const auto archive = Archive::open(m_address);
        if (!archive)
            return tl::make_unexpected(archive.error());
        auto index = SearchIndex::open(m_address, *(*archive)->identity());
        if (!index)
            return tl::make_unexpected(index.error());
        IndexFilling filling(**archive, **index);
        if (Result<void> looked = filling.look(); !looked)
            return tl::make_unexpected(looked.error());
        m_put = filling.all() - filling.known();
        Result<bool> isMore = true;
        while (isMore && *isMore)
            isMore = filling.work(std::chrono::milliseconds(20));
        if (!isMore)
            return tl::make_unexpected(isMore.error());
        return searchMemory(**archive, **index, wanted);
    }
    /// The names of the files that were found, in order.
    [[nodiscard]] QStringList found(const QString &typed) {
        return found({.query = WordQuery(typed)});
    }
    [[nodiscard]] QStringList found(const SearchWanted &wanted) {
        const Result<FoundInDrafts> answer = search(wanted);
        if (!answer)
            return {answer.error().message};
        QStringList names;
        for (const FoundDraft &draft : answer->drafts)
            names.append(QFileInfo(draft.record.path).fileName());
        return names;
    }
    /// How many drafts were put into the index at the last search.
    [[nodiscard]] int put() const { return m_put; }

    [[nodiscard]] Store &store() { return *m_store; }
    [[nodiscard]] const QString &address() const { return m_address; }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
    QString m_address;
    std::unique_ptr<Store> m_store;
    int m_put = 0;
};

} // namespace morat
