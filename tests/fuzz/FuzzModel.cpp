// SPDX-License-Identifier: GPL-3.0-or-later
// Opens the input as a language model, its size and sum put right, and looks up every word.
#include "data/FileSections.h"
#include "vietnamese/model/LanguageModel.h"

#include <QTemporaryFile>

#include <cstring>

using namespace morat;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    if (bytes.size() >= qsizetype(sizeof(model::Header))) {
        model::Header header;
        std::memcpy(&header, bytes.constData(), sizeof header);
        header.magic = model::magic;
        header.version = model::version;
        header.fileBytes = quint64(bytes.size());
        header.checksum = checksumOf({data + sizeof header, (size - sizeof header) / 8 * 8});
        std::memcpy(bytes.data(), &header, sizeof header);
    }
    static QTemporaryFile file;
    if (!file.isOpen() && !file.open())
        return 0;
    file.resize(0);
    file.seek(0);
    file.write(bytes);
    file.flush();
    const auto opened = LanguageModel::open(file.fileName());
    if (!opened)
        return 0;
    const LanguageModel &model = **opened;
    for (quint32 word = 0; word < model.wordCount(); ++word) {
        const auto it = LanguageModel::Word(word);
        (void)model.wordOf(model.text(it));
        (void)model.forward(it, model.unknown(), it);
        (void)model.backward(it, it, model.unknown());
        (void)model.count(it, it);
        (void)model.scores(model.neighbours(it, it, model.unknown(), it), it);
        (void)model.runScores(std::array{it, it, model.unknown(), it, it});
        (void)model.compound(std::array{it, it});
        for (const model::ConfusionEntry &confusion : model.confusions(it))
            (void)model.text(confusion.meant);
    }
    return 0;
}
