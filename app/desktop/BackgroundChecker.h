// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/ReviewSession.h"
#include "rules/HouseStyle.h"
#include "text/Result.h"

#include <QThread>
#include <QTimer>

#include <functional>
#include <optional>
#include <stop_token>

namespace morat {

/// Makes an engine. Called on the worker's thread, at the start and when the options change:
/// language data load there.
using EngineMaker = std::function<Result<LoadedEngine>(const CheckOptions &)>;

/// What a check says about a snapshot, brought back to the thread that asked.
struct CheckAnswer {
    qint64 draft = 0;
    quint64 revision = 0;
    Text text; ///< the blocks as they stood, made on the worker
    QList<Finding> findings;
};

/// Checks snapshots on a thread of its own. A newer request stops the older one; whoever gets an
/// answer must still ask the session whether it is stale.
class BackgroundChecker : public QObject {
    Q_OBJECT

public:
    BackgroundChecker(EngineMaker makeEngine, CheckOptions options, QObject *parent = nullptr);
    ~BackgroundChecker() override;

    /// Loads the engine before it is first needed.
    void warmUp();
    /// Checks at once.
    void check(qint64 draft, Snapshot snapshot);
    /// Checks what `snapshot` gives when nothing was asked for a while: after typing.
    void checkSoon(qint64 draft, std::function<Snapshot()> snapshot);
    void cancel();
    /// The next check is made with these.
    void setOptions(const CheckOptions &options);
    [[nodiscard]] bool isBusy() const { return m_waitingFor > 0; }
    /// The rules by id, known once the engine is loaded.
    [[nodiscard]] const QList<RuleInfo> &rules() const { return m_rules; }

signals:
    void answered(const morat::CheckAnswer &answer);
    void busyChanged(bool busy);
    /// The engine could not be made: no checks until the next start.
    void failed(const QString &message);
    /// The checks go on, but without something.
    void noticed(const QString &message);

private:
    void loadEngine(); ///< on the worker's thread

    EngineMaker m_makeEngine;
    CheckOptions m_options;         ///< only the worker's thread touches them, once it runs
    std::optional<Engine> m_engine; ///< only the worker's thread touches it
    bool m_tried = false;           ///< likewise
    QList<RuleInfo> m_rules;
    QThread m_thread;
    QObject m_worker;
    QTimer m_pause;
    std::stop_source m_stop;
    int m_waitingFor = 0;
};

} // namespace morat
