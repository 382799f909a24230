// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/store/ServerAddress.h"
#include "review/store/SqlStore.h"

#include <QHash>
#include <QSqlError>
#include <QSqlQuery>

#include <chrono>
#include <memory>

namespace morat {

/// A newsroom's shared review database, on a PostgreSQL server. What a call wrote is on the
/// server's disk when it returns without failure (`synchronous_commit`).
///
/// A connection that was lost is made anew by the next call. What a call does is tried a second
/// time when the connection broke under it: whether the server took it is not known then, and
/// everything that is written may be written twice. A transaction holds the row of its draft from
/// its beginning, so that the second try waits for what became of the first and sees it.
///
/// The same file has another path on another computer. A draft is found by what this computer
/// calls it; then by its content: one that this computer knows and whose file is gone was moved,
/// and one that only other computers know under the same file name is the same file, seen from
/// here. Anything else is a draft of its own.
///
/// A database of a newer version is only read, and one in which the user may not write.
class PostgresStore final : public SqlStore {
public:
    [[nodiscard]] static Result<Opened> open(const QString &address, Clock clock = {},
                                             const QString &password = {});
    [[nodiscard]] static Result<std::unique_ptr<Store>>
    attach(const QString &address, Clock clock = {}, const QString &password = {});
    ~PostgresStore() override;

    [[nodiscard]] Role role() const override { return m_role; }
    [[nodiscard]] LastReading lastReading(const QString &path) const override;
    /// A server's database is brought back whole from its own backups.
    [[nodiscard]] Result<QStringList> losses(const QString &, Lost) const override {
        return QStringList();
    }
    [[nodiscard]] QString path() const override;
    [[nodiscard]] QString address() const override { return m_address.text(); }
    /// By the server's clock.
    [[nodiscard]] QDateTime currentTime() const override;

private:
    /// A connection with the statements that were prepared on it.
    struct Session;
    enum class Tables : quint8 { BringUpToDate, AsTheyAre };

    PostgresStore(ServerAddress address, Clock clock, QString password);
    [[nodiscard]] static Result<std::unique_ptr<PostgresStore>>
    connect(const QString &address, Clock clock, const QString &password, Tables tables);
    /// Makes the connection where there is none.
    [[nodiscard]] Result<void> connected() const;
    [[nodiscard]] bool isLost() const;
    /// What a statement failed at: the connection, or itself.
    [[nodiscard]] tl::unexpected<Failure> why(const QSqlError &error) const;
    [[nodiscard]] Result<StoreQuery> askOnce(const QString &statement,
                                             const QVariantList &values) const;
    [[nodiscard]] Result<void> transactOnce(const std::function<Result<void>()> &work);

    [[nodiscard]] Result<void> transact(const std::function<Result<void>()> &work) override;
    [[nodiscard]] Result<StoreQuery> ask(const QString &statement,
                                         const QVariantList &values = {}) const override;
    [[nodiscard]] Result<void> runEach(const QString &statement,
                                       const QList<QVariantList> &rows) override;
    [[nodiscard]] Result<qint64> findDraft(const QString &path,
                                           const QString &contentHash) override;
    [[nodiscard]] Result<void> holdDraft(qint64 draft) override;
    [[nodiscard]] Result<qint64> enterImported(const QString &path,
                                               const QString &entered) override;
    [[nodiscard]] Result<std::optional<qint64>> lastStep(qint64 revision) const override;
    [[nodiscard]] Result<void> writeText(const StepRecord &step) override;
    [[nodiscard]] Result<std::optional<qint64>>
    knownDraft(const QString &path, const QString &contentHash) const override;
    /// The server's triggers write it.
    [[nodiscard]] Result<void> log(qint64, const QString &, const QString &,
                                   const QString &) override {
        return {};
    }
    /// …and do this.
    [[nodiscard]] Result<void> weighSuggestion(const Decision &) override { return {}; }
    [[nodiscard]] QString login() const override { return m_login; }
    [[nodiscard]] QString place() const override { return m_address.host; }
    /// By who is logged in, whatever name decisions carry.
    [[nodiscard]] Result<bool> isFirstReader(qint64 draft, const QString &name) const override;

    [[nodiscard]] Result<std::optional<qint64>> draftAt(const QString &path) const;
    [[nodiscard]] Result<std::optional<qint64>> draftWith(const QString &contentHash,
                                                          const QString &path) const;
    [[nodiscard]] Result<void> nameDraft(qint64 draft, const QString &path);

    const ServerAddress m_address;
    const QString m_password;
    mutable std::unique_ptr<Session> m_session;
    Role m_role = Role::Reader;
    QString m_login; ///< as the server knows who asks
    bool m_isInTransaction = false;
    mutable QString m_lastState; ///< SQLSTATE of the statement that failed last
    mutable std::chrono::steady_clock::time_point m_nextTry;
    mutable Failure m_away;                       ///< why it could not be reached, until then
    mutable QDateTime m_serverTime;               ///< UTC, when it was asked for…
    mutable std::chrono::milliseconds m_asked{0}; ///< …by a clock that nobody sets
};

} // namespace morat
