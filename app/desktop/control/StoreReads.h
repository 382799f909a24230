// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/store/Store.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <type_traits>
#include <utility>

namespace morat {

/// Reads the store for the window. This computer's own database is read at once, where it is asked
/// for; a newsroom's server is asked on a thread of its own, over a connection of its own: the
/// window goes on whatever the server does, and answers come when they come, in the order in which
/// they were asked for. To be used on the window's thread.
class StoreReads : public QObject {
    Q_OBJECT

public:
    /// `store` is read at once, unless it is a server's; that asks for `password`.
    explicit StoreReads(Store &store, const QString &password = {});
    /// What is asked for is answered no more.
    ~StoreReads() override;

    /// Calls `then` with what `read` gave, a Result, on this thread, unless `context` is gone by
    /// then. `read` may run on another thread.
    template <typename Read, typename Then>
    void ask(Read read, QObject *context, Then then) {
        using Answer = std::invoke_result_t<Read, const Store &>;
        if (!m_server)
            return then(read(std::as_const(m_store)));
        const auto answer = std::make_shared<Answer>(failure(QString()));
        post([answer, read = std::move(read)](
                 const Result<const Store *> &store) { *answer = readFrom<Answer>(store, read); },
             [answer, asker = QPointer<QObject>(context), then = std::move(then)]() mutable {
                 if (asker)
                     then(std::move(*answer));
             });
    }

    /// What gives the answer of `read` wherever it is called off this thread, which waits for it;
    /// of this computer's own database it is read now.
    template <typename Read>
    [[nodiscard]] std::function<std::invoke_result_t<Read, const Store &>()> later(Read read) {
        using Answer = std::invoke_result_t<Read, const Store &>;
        if (!m_server)
            return [answer = read(std::as_const(m_store))] { return answer; };
        return [server = m_server, read = std::move(read)] {
            const auto answer = std::make_shared<Answer>(failure(QString()));
            waitFor(*server, [answer, read](const Result<const Store *> &store) {
                *answer = readFrom<Answer>(store, read);
            });
            return std::move(*answer);
        };
    }

private:
    /// The thread that reads, and what it has to do.
    struct Server;
    using Job = std::function<void(const Result<const Store *> &)>;

    template <typename Answer, typename Read>
    static Answer readFrom(const Result<const Store *> &store, const Read &read) {
        return store ? read(**store) : Answer(tl::make_unexpected(store.error()));
    }
    void post(Job job, std::function<void()> then);
    static void waitFor(Server &server, Job job);

    Store &m_store;
    std::shared_ptr<Server> m_server; ///< null: it is this computer's own
};

} // namespace morat
