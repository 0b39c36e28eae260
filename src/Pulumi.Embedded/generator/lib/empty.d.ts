// Stands for the types file of a package that has none.
export {};
