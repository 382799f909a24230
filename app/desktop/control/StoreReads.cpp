// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/control/StoreReads.h"

#include "review/store/ServerAddress.h"
#include "review/store/WaitForAnswer.h"

#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <thread>

namespace morat {

struct StoreReads::Server {
    QString address;
    QString password;
    AnswerWaits waits; ///< of the thread, which are over when the window is

    std::mutex mutex; ///< for what follows
    std::condition_variable wake;
    std::deque<Job> jobs;
    bool isOver = false;
    std::thread thread = {};

    void add(Job job) {
        {
            const std::lock_guard lock(mutex);
            if (!isOver) {
                jobs.push_back(std::move(job));
                wake.notify_one();
                return;
            }
        }
        job(failure(StoreReads::tr("The window is being closed.")));
    }

    void work() {
        const AnswerWaits::OfThread mine(waits);
        std::unique_ptr<Store> store;
        const auto opened = [&]() -> Result<const Store *> {
            if (store)
                return store.get();
            Result<std::unique_ptr<Store>> attached = Store::attach(address, {}, password);
            if (!attached)
                return tl::make_unexpected(attached.error());
            store = std::move(*attached);
            return store.get();
        };
        std::unique_lock lock(mutex);
        while (true) {
            wake.wait(lock, [this] { return isOver || !jobs.empty(); });
            if (jobs.empty())
                return;
            const Job job = std::move(jobs.front());
            jobs.pop_front();
            const bool isLeft = isOver;
            lock.unlock();
            job(isLeft ? failure(StoreReads::tr("The window is being closed.")) : opened());
            lock.lock();
        }
    }
};

StoreReads::StoreReads(Store &store, const QString &password)
    : m_store(store) {
    if (!isServerAddress(store.address()))
        return;
    m_server = std::make_shared<Server>();
    m_server->address = store.address();
    m_server->password = password;
    m_server->thread = std::thread([server = m_server.get()] { server->work(); });
}

StoreReads::~StoreReads() {
    if (!m_server)
        return;
    {
        const std::lock_guard lock(m_server->mutex);
        m_server->isOver = true;
        m_server->wake.notify_one();
    }
    // A server that does not answer is not waited for.
    m_server->waits.end();
    m_server->thread.join();
}

void StoreReads::post(Job job, std::function<void()> then) {
    m_server->add([job = std::move(job), then = std::move(then),
                   window = QPointer<StoreReads>(this)](const Result<const Store *> &store) {
        job(store);
        QMetaObject::invokeMethod(window, then, Qt::QueuedConnection);
    });
}

void StoreReads::waitFor(Server &server, Job job) {
    const auto done = std::make_shared<std::promise<void>>();
    server.add([job = std::move(job), done](const Result<const Store *> &store) {
        job(store);
        done->set_value();
    });
    done->get_future().wait();
}

} // namespace morat
