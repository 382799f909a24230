// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/session/ReviewSession.h"
#include "rules/style/HouseStyle.h"
#include "text/Result.h"

#include <QThread>
#include <QTimer>

#include <functional>
#include <optional>
#include <stop_token>

namespace morat {

/// Loads what an engine is made of. Called on the worker's thread only, at the start and whenever
/// something of it changes: dictionaries, packs and profile are read there.
using StyleLoader = std::function<Result<HouseStyle>(const StyleSources &)>;

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
    BackgroundChecker(StyleLoader loadStyle, StyleSources sources, QObject *parent = nullptr);
    ~BackgroundChecker() override;

    /// Loads the engine before it is first needed.
    void warmUp();
    /// Checks at once.
    void check(qint64 draft, Snapshot snapshot);
    /// Checks what `snapshot` gives when nothing was asked for a while: after typing.
    void checkSoon(qint64 draft, std::function<Snapshot()> snapshot);
    void cancel();
    /// Loads the house style anew; the checks after this are made with it. When it cannot be
    /// loaded the one before goes on.
    void setSources(const StyleSources &sources);
    /// Checks a draft that is not on the desk. Whatever else is asked for stops it.
    void checkAside(qint64 draft, Snapshot snapshot);
    /// Checks a text that is in no draft, such as a sentence that an editor tries the rules with.
    void tryOut(const Block &block);
    [[nodiscard]] bool isBusy() const { return m_waitingFor > 0; }

signals:
    void answered(const morat::CheckAnswer &answer);
    void busyChanged(bool busy);
    void checkedAside(const morat::CheckAnswer &answer);
    void asideStopped();
    void styleLoaded(const std::shared_ptr<const morat::HouseStyle> &style);
    void triedOut(const QString &text, const QList<morat::Finding> &findings);
    /// The house style could not be loaded: no checks, or those with the one before.
    void failed(const QString &message);
    /// The checks go on, but without something; said once for as long as it is so.
    void noticed(const QString &message);
    /// It is so no longer.
    void settled(const QString &message);

private:
    void loadEngine(); ///< on the worker's thread
    void tell(const QStringList &notices);

    StyleLoader m_loadStyle;
    StyleSources m_sources;         ///< only the worker's thread touches them, once it runs
    std::optional<Engine> m_engine; ///< only the worker's thread touches it
    bool m_tried = false;           ///< likewise
    QStringList m_notices;
    QThread m_thread;
    QObject m_worker;
    QTimer m_pause;
    std::stop_source m_stop;
    std::stop_source m_asideStop;
    int m_waitingFor = 0;
};

} // namespace morat
