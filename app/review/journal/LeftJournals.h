// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/journal/Journal.h"
#include "review/journal/StepWriter.h"

#include <QLockFile>

#include <vector>

namespace morat {

/// What runs of the program that have ended left in journals of a draft that was just entered.
/// A journal is used only on the version that it was written for, and only where the store stands
/// at one of its steps; any other is kept under another name, and named.
class LeftJournals {
public:
    /// Journals of `ownRun` are not looked at.
    LeftJournals(const QString &store, const EnteredDraft &entered, const FileCalls &calls,
                 const QString &ownRun = {});

    /// Steps that the store lacks, on the version entered and on the one before it.
    [[nodiscard]] const QList<StepRecord> &onEntered() const { return m_onEntered; }
    [[nodiscard]] const QList<StepRecord> &onPrevious() const { return m_onPrevious; }
    [[nodiscard]] const QStringList &notices() const { return m_notices; }
    /// The steps are elsewhere now.
    void removeFiles();

    /// What was kept of the version entered because the store went on without it.
    [[nodiscard]] static QList<KeptVersion>
    versionsOf(const QString &store, const EnteredDraft &entered, const FileCalls &calls);

    [[nodiscard]] static bool exist(const QString &store, qint64 draft, const QString &ownRun);

private:
    struct File {
        QString path;
        std::unique_ptr<QLockFile> lock;
    };

    void take(File file, const EnteredDraft &entered, const FileCalls &calls);
    void setAside(const QString &path, qint64 draft, const QString &reason);

    QString m_store;
    std::vector<File> m_files;
    QList<StepRecord> m_onEntered;
    QList<StepRecord> m_onPrevious;
    QStringList m_notices;
};

} // namespace morat
