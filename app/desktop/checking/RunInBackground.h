// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QtConcurrentRun>

#include <type_traits>
#include <utility>

namespace morat {

/// Runs `work` on a thread of the pool, and `then` with its answer on `context`'s thread, unless
/// `context` is gone by then. Not QFuture::then(): Qt 6.4 was seen to crash in it
/// (QPromise::start).
template <typename Work, typename Then>
void runInBackground(QObject *context, Work work, Then then) {
    auto *watcher = new QFutureWatcher<std::invoke_result_t<Work>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, then = std::move(then)]() mutable {
                         watcher->deleteLater();
                         then(watcher->future().takeResult());
                     });
    watcher->setFuture(QtConcurrent::run(std::move(work)));
}

} // namespace morat
