# The data that the programs read, found beside them without installation:
# <build>/bin/data/{dictionaries,resources}. Links in the build tree, so that an edited list
# counts at the next start.
file(MAKE_DIRECTORY "${CMAKE_BINARY_DIR}/bin/data")
foreach(folder IN ITEMS dictionaries resources)
    file(CREATE_LINK "${PROJECT_SOURCE_DIR}/${folder}" "${CMAKE_BINARY_DIR}/bin/data/${folder}"
         COPY_ON_ERROR SYMBOLIC)
endforeach()
