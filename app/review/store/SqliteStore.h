// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/store/SqlStore.h"

namespace morat {

/// The review database in SQLite: embedded, nothing to set up. Everything is on the disk (WAL,
/// synchronous=FULL) when the call returns without failure; every row carries its proof
/// (StoreProof.h). A transaction holds the whole database from its beginning. A database of a newer
/// version is only read, where that says that it can be.
class SqliteStore final : public SqlStore {
public:
    /// A further connection to a database that Store::open() has examined and brought up to date,
    /// for another thread.
    [[nodiscard]] static Result<std::unique_ptr<Store>> attach(const QString &path,
                                                               Clock clock = {});
    ~SqliteStore() override;

    [[nodiscard]] LastReading lastReading(const QString &path) const override;
    [[nodiscard]] Result<QStringList> losses(const QString &path, Lost least) const override;
    [[nodiscard]] QString path() const override;

private:
    friend class Store; // which opens it

    SqliteStore(const QSqlDatabase &database, Clock clock);
    /// One of a newer version, to be read; refused when it says that it cannot be.
    [[nodiscard]] static Result<std::unique_ptr<Store>> readNewer(const QString &path, Clock clock);
    [[nodiscard]] Result<std::optional<qint64>> draftAt(const QString &path) const;
    /// A draft with this content whose file is gone.
    [[nodiscard]] Result<std::optional<qint64>> movedFrom(const QString &contentHash) const;

    [[nodiscard]] Result<void> transact(const std::function<Result<void>()> &work) override;
    [[nodiscard]] Result<StoreQuery> ask(const QString &statement,
                                         const QVariantList &values = {}) const override;
    [[nodiscard]] Result<void> runEach(const QString &statement,
                                       const QList<QVariantList> &rows) override;
    [[nodiscard]] Result<qint64> findDraft(const QString &path,
                                           const QString &contentHash) override;
    [[nodiscard]] Result<void> holdDraft(qint64) override { return {}; }
    [[nodiscard]] Result<qint64> enterImported(const QString &path,
                                               const QString &entered) override;
    [[nodiscard]] Result<std::optional<qint64>>
    knownDraft(const QString &path, const QString &contentHash) const override;
    [[nodiscard]] QString place() const override { return path(); }
    [[nodiscard]] Result<std::optional<qint64>> lastStep(qint64 revision) const override;
    [[nodiscard]] Result<void> writeText(const StepRecord &step) override;
};

} // namespace morat
